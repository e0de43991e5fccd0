package wagewire.lab.wanted;

import java.util.List;
import java.util.stream.IntStream;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The list of the figures that a brief wants, in {@code wanted.tsv}. */
public final class WantedList {

  private static final List<WantedLine> LINES = read();

  private WantedList() {}

  /** Returns the lines, block by block. */
  public static List<WantedLine> lines() {
    return LINES;
  }

  private static List<WantedLine> read() {
    List<ResourceRow> rows = ResourceTable.read(WantedList.class, "wanted.tsv");
    List<String> header = rows.getFirst().header();
    if (!header.equals(WantedLine.COLUMNS)) {
      throw new IllegalStateException("wanted.tsv: columns " + header);
    }
    return IntStream.range(0, rows.size())
        .mapToObj(number -> WantedLine.of(number, rows.get(number)))
        .toList();
  }
}
