package wagewire.reporting.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a resource: columns divided by tabs, a header, one row a line. Empty lines and lines
 * that begin with "#" are left out.
 */
public final class ResourceTable {

  private ResourceTable() {}

  /**
   * Reads a table that lies beside a class.
   *
   * @throws IllegalStateException if the table is missing, empty, or a row has another number of
   *     columns than the header
   */
  public static List<Row> read(Class<?> neighbour, String name) {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    int number = 0;
    for (String line : lines(neighbour, name)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (header.isEmpty()) {
        header = cells;
        continue;
      }
      String where = name + ", line " + number;
      if (cells.size() != header.size()) {
        throw new IllegalStateException(
            "%s: %d columns, the header has %d".formatted(where, cells.size(), header.size()));
      }
      rows.add(new Row(where, header, cells));
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(name + " has no rows");
    }
    return List.copyOf(rows);
  }

  private static List<String> lines(Class<?> neighbour, String name) {
    try (InputStream stream = neighbour.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
