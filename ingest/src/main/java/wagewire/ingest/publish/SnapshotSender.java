package wagewire.ingest.publish;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.RemovedItems;
import wagewire.ingest.store.StreamIdentity.RecordEnd;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealKeys;

/** Seals the records of snapshots and sends them. */
final class SnapshotSender {

  private final ObservationPublisher kafka;
  private final RecordSealer sealer;

  /**
   * @param keys of the records
   */
  SnapshotSender(ObservationPublisher kafka, SealKeys keys) {
    this.kafka = kafka;
    this.sealer = new RecordSealer(keys);
  }

  /**
   * Sends presence last, so that Kafka never has it without its listings.
   *
   * @param forgotten left out of presence
   * @return where the last record of presence is
   */
  @Nullable RecordEnd send(
      SnapshotRecords records,
      SnapshotDelta delta,
      List<SnapshotObserved> presence,
      RemovedItems forgotten) {
    BoardId board = records.snapshot().board();
    RecordEnd _ =
        send(
            Topics.REJECTIONS,
            board,
            delta.refusals().stream().map(records::rejection).map(PlainRecord::of));
    RecordEnd _ =
        send(
            Topics.OBSERVATIONS,
            board,
            delta.listings().stream().map(records::listing).map(PlainRecord::of));
    return send(
        Topics.OBSERVATIONS,
        board,
        presence.stream().map(part -> without(part, forgotten)).map(PlainRecord::of));
  }

  /** Seals records as they are sent, without those that were forgotten meanwhile. */
  private @Nullable RecordEnd send(String topic, BoardId board, Stream<PlainRecord> records) {
    return kafka.send(
        topic,
        board,
        records
            .map(record -> {
              sealer.prepare(List.of(board));
              return sealer.seal(topic, record);
            })
            .filter(Objects::nonNull));
  }

  private static SnapshotObserved without(SnapshotObserved part, RemovedItems forgotten) {
    List<String> present = part.present();
    return present == null
        ? part
        : part.withPresent(
            present.stream().filter(id -> !forgotten.has(part.board(), id)).toList());
  }
}
