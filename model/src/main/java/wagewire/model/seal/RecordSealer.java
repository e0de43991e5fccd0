package wagewire.model.seal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;

/** Seals records for the topic that they are written to. */
public final class RecordSealer {

  private final SealKeys keys;

  public RecordSealer(SealKeys keys) {
    this.keys = keys;
  }

  /** Must be called with the boards of records before they are sealed. */
  public void prepare(Collection<BoardId> boards) {
    keys.prepare(boards.stream().map(BoardId::toString).distinct().toList());
  }

  /**
   * Returns the record as it is written. One of a board without a seed is sealed with that of no
   * board; where nothing was ever sealed, it is as it is.
   *
   * @return null for a record whose key was dropped: what was forgotten is not written again
   */
  public byte @Nullable [] seal(String topic, PlainRecord record) {
    String board = record.board().toString();
    SeedTree own = keys.tree(board);
    SeedTree tree = own == null ? keys.tree(SealKeys.NO_BOARD) : own;
    if (tree == null) {
      return record.content();
    }
    byte[] key = tree.key(record.leaf());
    if (key == null) {
      return null;
    }
    String name = own == null ? SealKeys.NO_BOARD : board;
    byte[] textless = record.textless();
    TextSeeds texts = keys.texts();
    String current = texts.current();
    byte[] textKey = current == null ? null : texts.key(current, key);
    String week = textless == null || textKey == null ? null : current;
    byte[] place = RecordSeal.place(topic, SealedRecord.VERSION, name, record.leaf(), week);
    if (textless == null || textKey == null) {
      return sealed(record, name, RecordSeal.seal(key, place, record.content()), null, null);
    }
    byte[] text = CutText.of(record.content(), textless).bytes();
    return sealed(
        record,
        name,
        RecordSeal.seal(key, place, textless),
        week,
        RecordSeal.seal(textKey, place, text));
  }

  private static byte[] sealed(
      PlainRecord record,
      String board,
      byte[] content,
      @Nullable String week,
      byte @Nullable [] text) {
    return Json.bytes(
        new SealedRecord(
            record.kind(), SealedRecord.VERSION, board, record.leaf(), content, week, text));
  }
}
