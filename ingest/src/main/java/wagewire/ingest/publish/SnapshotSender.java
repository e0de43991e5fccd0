package wagewire.ingest.publish;

import java.util.List;
import wagewire.ingest.store.RemovedItems;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Sends the records of snapshots. */
final class SnapshotSender {

  private final ObservationPublisher kafka;

  SnapshotSender(ObservationPublisher kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends presence last, so that Kafka never has it without its listings.
   *
   * @param forgotten left out of presence
   */
  void send(
      SnapshotRecords records,
      SnapshotDelta delta,
      List<SnapshotObserved> presence,
      RemovedItems forgotten) {
    BoardId board = records.snapshot().board();
    kafka.send(
        Topics.REJECTIONS,
        board,
        delta.refusals().stream().map(records::rejection).map(Json::bytes));
    kafka.send(
        Topics.OBSERVATIONS,
        board,
        delta.listings().stream().map(records::listing).map(Json::bytes));
    kafka.send(
        Topics.OBSERVATIONS,
        board,
        presence.stream().map(part -> without(part, forgotten)).map(Json::bytes));
  }

  private static SnapshotObserved without(SnapshotObserved part, RemovedItems forgotten) {
    List<String> present = part.present();
    return present == null
        ? part
        : part.withPresent(
            present.stream().filter(id -> !forgotten.has(part.board(), id)).toList());
  }
}
