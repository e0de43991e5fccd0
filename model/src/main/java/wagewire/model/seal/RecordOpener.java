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
  private static final String MISFIT =
      "its seal does not fit: written by another program, or for another topic";

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
        ? new OpenedRecord.Content(value, false)
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
    byte[] place =
        RecordSeal.place(record.topic(), sealed.version(), board, sealed.leaf(), sealed.week());
    byte[] packed = RecordSeal.open(key, place, sealed.sealed());
    if (packed == null) {
      return wrong(MISFIT);
    }
    if (sealed.version() > SealedRecord.VERSION) {
      throw NewerRecord.error(
          sealed.version(),
          SealedRecord.VERSION,
          record.topic(),
          record.partition(),
          record.offset());
    }
    byte[] content = RecordDictionary.decompress(packed);
    return sealed.week() == null
        ? new OpenedRecord.Content(content, false)
        : withText(content, sealed, sealed.week(), key, place);
  }

  private OpenedRecord withText(
      byte[] content, SealedRecord sealed, String week, byte[] key, byte[] place) {
    byte[] textKey = keys.texts().key(week, key);
    if (textKey == null) {
      return new OpenedRecord.Content(content, true);
    }
    byte[] text = sealed.text();
    byte[] packed = text == null ? null : RecordSeal.open(textKey, place, text);
    return packed == null
        ? wrong(MISFIT)
        : new OpenedRecord.Content(
            CutText.parse(RecordDictionary.decompress(packed)).into(content), false);
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
