package wagewire.model.seal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;
import wagewire.model.event.NewerRecord;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;

/** Opens sealed records; passes unsealed ones on where they are older than sealing. */
public final class RecordOpener {

  private static final OpenedRecord.Forgotten FORGOTTEN = new OpenedRecord.Forgotten();

  private final SealKeys keys;

  /** A record as Kafka has it. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Stored(
      String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {}

  public RecordOpener(SealKeys keys) {
    this.keys = keys;
  }

  /** Must be called with the boards of records' keys before they are opened. */
  public void prepare(Collection<BoardId> boards) {
    keys.prepare(boards.stream().map(BoardId::toString).distinct().toList());
  }

  /**
   * Opens a record.
   *
   * @throws WagewireException NEWER_RECORD for one that opens and has a newer version
   */
  public OpenedRecord open(Stored record) {
    byte[] value = record.value();
    SealedRecord sealed = value == null ? null : sealed(value);
    if (value != null && sealed != null) {
      return open(record, sealed);
    }
    return keys.isFromBefore(record.topic(), record.partition(), record.offset())
        ? new OpenedRecord.Content(value)
        : new OpenedRecord.Refused(
            RejectionReason.UNSEALED, "not sealed, so not written by this program");
  }

  private OpenedRecord open(Stored record, SealedRecord sealed) {
    String board = sealed.board();
    if (!board.equals(SealKeys.board(record.key()).toString())
        && !board.equals(SealKeys.NO_BOARD)) {
      return wrong("sealed for another board");
    }
    SeedTree tree = keys.tree(board);
    if (tree == null) {
      return wrong("sealed for a board that has no seed");
    }
    byte[] key = tree.key(sealed.leaf());
    if (key == null) {
      return FORGOTTEN;
    }
    byte[] place = RecordSeal.place(record.topic(), sealed.version(), board, sealed.leaf());
    byte[] packed = RecordSeal.open(key, place, sealed.sealed());
    if (packed == null) {
      return wrong("its seal does not fit: written by another program, or for another topic");
    }
    if (sealed.version() > SealedRecord.VERSION) {
      throw NewerRecord.error(
          sealed.version(),
          SealedRecord.VERSION,
          record.topic(),
          record.partition(),
          record.offset());
    }
    return new OpenedRecord.Content(RecordDictionary.decompress(packed));
  }

  private static OpenedRecord wrong(String why) {
    return new OpenedRecord.Refused(RejectionReason.WRONG_SEAL, why);
  }

  /** Returns the envelope; null for a record that is not sealed. */
  private static @Nullable SealedRecord sealed(byte[] value) {
    try {
      SealedRecord record = Json.read(value, SealedRecord.class);
      boolean whole =
          record != null
              && record.board() != null
              && record.sealed() != null
              && record.leaf() != null
              && SeedTree.isLeaf(record.leaf());
      return whole ? record : null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
