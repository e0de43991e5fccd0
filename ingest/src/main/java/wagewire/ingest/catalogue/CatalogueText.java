package wagewire.ingest.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * Text of a catalogue. Added boards leave all existing lines unchanged; they are inserted in order
 * where the lines are sorted, else appended.
 */
final class CatalogueText {

  /** Order of {@code sort} in the C locale on lines without quotes. */
  static final Comparator<BoardId> ORDER =
      Comparator.comparing(BoardId::platform).thenComparing(BoardId::token);

  private final List<SourceLine> lines;
  private final CatalogueLineWriter writer;
  private final String lineEnd;

  private CatalogueText(List<SourceLine> lines, CatalogueLineWriter writer, String lineEnd) {
    this.lines = lines;
    this.writer = writer;
    this.lineEnd = lineEnd;
  }

  /**
   * Reads a catalogue.
   *
   * @param text that has no problems
   */
  static CatalogueText of(String text) {
    List<SourceLine> lines = SourceLine.split(text);
    return new CatalogueText(
        lines, CatalogueLineWriter.of(lines), text.contains("\r\n") ? "\r\n" : "\n");
  }

  /** Returns the text with the boards added; none may be listed already. */
  String with(Collection<NewBoard> boards) {
    boolean sorted = isSorted();
    PriorityQueue<NewBoard> left =
        new PriorityQueue<>(Comparator.comparing(NewBoard::board, ORDER));
    left.addAll(boards);
    StringBuilder text = new StringBuilder();
    List<SourceLine> remarks = new ArrayList<>();
    for (SourceLine line : lines) {
      if (line.isRemark()) {
        remarks.add(line);
        continue;
      }
      BoardId board = line.board();
      while (sorted && board != null && !left.isEmpty() && isBefore(left.peek(), board)) {
        write(left.poll(), text);
      }
      remarks.forEach(remark -> text.append(remark.text()).append(lineEnd));
      remarks.clear();
      text.append(line.text()).append(lineEnd);
    }
    while (!left.isEmpty()) {
      write(left.poll(), text);
    }
    remarks.forEach(remark -> text.append(remark.text()).append(lineEnd));
    return text.toString();
  }

  private void write(NewBoard board, StringBuilder text) {
    text.append(writer.line(board)).append(lineEnd);
  }

  private static boolean isBefore(NewBoard one, BoardId other) {
    return ORDER.compare(one.board(), other) < 0;
  }

  private boolean isSorted() {
    @Nullable BoardId before = null;
    for (SourceLine line : lines) {
      BoardId board = line.board();
      if (board != null && before != null && ORDER.compare(before, board) > 0) {
        return false;
      }
      before = board == null ? before : board;
    }
    return true;
  }
}
