package wagewire.model.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables kept beside the code: lines of cells between tabs. Blank lines and lines that begin
 * with "#" are left out.
 */
public final class ResourceTable {

  private ResourceTable() {}

  /**
   * Reads the rows of a table without a header.
   *
   * @param neighbour the class beside which the resource is, unless its name begins with "/"
   * @throws IllegalStateException if the table is missing or empty
   */
  public static List<String[]> lines(Class<?> neighbour, String name) {
    return split(name, content(neighbour, name));
  }

  /**
   * Reads the rows of all tables of a name that are on a class path, without a header.
   *
   * @throws IllegalStateException if there is none, or none has rows
   */
  public static List<String[]> lines(ClassLoader classPath, String name) {
    List<String> lines = new ArrayList<>();
    for (URL table : classPath.resources(name).toList()) {
      try (InputStream stream = table.openStream()) {
        lines.addAll(content(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return split(name, lines);
  }

  private static List<String[]> split(String name, List<String> lines) {
    List<String[]> rows =
        lines.stream().filter(line -> !isLeftOut(line)).map(line -> line.split("\t", -1)).toList();
    if (rows.isEmpty()) {
      throw new IllegalStateException(name + " has no rows");
    }
    return rows;
  }

  /**
   * Reads the rows of a table whose first row names its columns.
   *
   * @param neighbour the class beside which the resource is, unless its name begins with "/"
   * @throws IllegalStateException if the table is missing, empty, or a row has another number of
   *     columns than the header
   */
  public static List<ResourceRow> read(Class<?> neighbour, String name) {
    List<ResourceRow> rows = new ArrayList<>();
    List<String> header = List.of();
    int number = 0;
    for (String line : content(neighbour, name)) {
      number++;
      if (isLeftOut(line)) {
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
      rows.add(new ResourceRow(where, header, cells));
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(name + " has no rows");
    }
    return List.copyOf(rows);
  }

  private static boolean isLeftOut(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private static List<String> content(Class<?> neighbour, String name) {
    try (InputStream stream = neighbour.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return content(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> content(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .toList();
  }
}
