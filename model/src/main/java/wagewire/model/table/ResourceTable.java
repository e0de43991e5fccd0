package wagewire.model.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    return split(name, file(neighbour, name));
  }

  /**
   * Reads the rows of all tables of a name that are on a class path, without a header; the same
   * table in a folder and in a jar counts once.
   *
   * @throws IllegalStateException if there is none, or none has rows
   */
  public static List<String[]> lines(ClassLoader classPath, String name) {
    Set<List<String>> tables = new LinkedHashSet<>();
    for (URL table : classPath.resources(name).toList()) {
      try (InputStream stream = table.openStream()) {
        tables.add(content(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return split(name, tables.stream().flatMap(List::stream).toList());
  }

  /**
   * Reads the rows of a table whose first row names its columns.
   *
   * @param neighbour the class beside which the resource is, unless its name begins with "/"
   * @throws IllegalStateException if the table is missing, empty, or a row has another number of
   *     columns than the header
   */
  public static List<ResourceRow> read(Class<?> neighbour, String name) {
    List<ResourceRow> rows = numbered(neighbour, name);
    List<String> header = rows.getFirst().cells();
    for (ResourceRow row : rows) {
      if (row.cells().size() != header.size()) {
        throw new IllegalStateException(
            "%s: %d columns, the header has %d"
                .formatted(row.where(), row.cells().size(), header.size()));
      }
    }
    return atLeastOne(
        name,
        rows.stream()
            .skip(1)
            .map(row -> new ResourceRow(row.where(), header, row.cells()))
            .toList());
  }

  /**
   * Reads the rows of a table without a header, each of {@code columns} cells without blanks around
   * them; cells left out at the end of a row are empty.
   *
   * @param neighbour the class beside which the resource is, unless its name begins with "/"
   * @throws IllegalStateException if the table is missing, empty, or a row has more cells
   */
  public static List<ResourceRow> rows(Class<?> neighbour, String name, int columns) {
    return numbered(neighbour, name).stream().map(row -> filled(row, columns)).toList();
  }

  /**
   * Reads the rows of the lines of a table as {@link #rows(Class, String, int)} does, also where
   * there is none.
   *
   * @param where the table, for errors
   * @throws IllegalStateException if a row has more cells
   */
  public static List<ResourceRow> rows(String where, List<String> lines, int columns) {
    return numbered(where, lines).stream().map(row -> filled(row, columns)).toList();
  }

  private static ResourceRow filled(ResourceRow row, int columns) {
    int missing = columns - row.cells().size();
    if (missing < 0) {
      throw new IllegalStateException(
          "%s: %d cells, at most %d are read".formatted(row, row.cells().size(), columns));
    }
    Stream<String> cells = row.cells().stream().map(String::strip);
    return new ResourceRow(
        row.where(),
        List.of(),
        Stream.concat(cells, Collections.nCopies(missing, "").stream()).toList());
  }

  private static List<ResourceRow> numbered(Class<?> neighbour, String name) {
    return atLeastOne(name, numbered(name, file(neighbour, name)));
  }

  private static List<ResourceRow> numbered(String name, List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(line -> !isLeftOut(lines.get(line)))
        .mapToObj(line ->
            new ResourceRow(
                "%s, line %d".formatted(name, line + 1),
                List.of(),
                List.of(lines.get(line).split("\t", -1))))
        .toList();
  }

  /**
   * Reads a table of a key and a value per line as one row, whose columns are the keys.
   *
   * @param neighbour the class beside which the resource is, unless its name begins with "/"
   * @throws IllegalStateException if the table is missing or empty, or a key has no value
   */
  public static ResourceRow keyed(Class<?> neighbour, String name) {
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String[] line : lines(neighbour, name)) {
      if (line.length < 2) {
        throw new IllegalStateException("%s: %s has no value".formatted(name, line[0]));
      }
      keys.add(line[0]);
      values.add(String.join("\t", Arrays.asList(line).subList(1, line.length)));
    }
    return new ResourceRow(name, keys, values);
  }

  /** Reads one column of a table whose first row names its columns, as {@link #read} does. */
  public static List<String> column(Class<?> neighbour, String name, String column) {
    return read(neighbour, name).stream().map(row -> row.get(column)).toList();
  }

  /**
   * Reads all lines of a file, whatever they are.
   *
   * @param neighbour the class beside which the resource is, unless its name begins with "/"
   * @throws IllegalStateException if the file is missing
   */
  public static List<String> file(Class<?> neighbour, String name) {
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

  private static List<String[]> split(String name, List<String> lines) {
    return atLeastOne(
        name,
        lines.stream().filter(line -> !isLeftOut(line)).map(line -> line.split("\t", -1)).toList());
  }

  private static <T> List<T> atLeastOne(String name, List<T> rows) {
    if (rows.isEmpty()) {
      throw new IllegalStateException(name + " has no rows");
    }
    return List.copyOf(rows);
  }

  private static boolean isLeftOut(String line) {
    return line.isBlank() || line.startsWith("#");
  }
}
