package wagewire.lab.market.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the market's tables: tab-separated with a header; lines that start with {@code #} are
 * comments, {@code -} stands for an empty value.
 */
public final class Tables {

  private static final String FOLDER = "/wagewire/lab/market/";

  private Tables() {}

  public static List<MarketTableRow> read(String name) {
    List<String> lines = lines(name);
    String[] header = lines.getFirst().split("\t", -1);
    List<MarketTableRow> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(row(name, header, line));
    }
    return List.copyOf(rows);
  }

  /** Returns the column {@code word} of a table. */
  public static List<String> words(String name) {
    return read(name).stream().map(row -> row.text("word")).toList();
  }

  private static MarketTableRow row(String name, String[] header, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != header.length) {
      throw new IllegalStateException(name + ": " + cells.length + " columns in '" + line + "'");
    }
    Map<String, String> values = new HashMap<>();
    for (int column = 0; column < header.length; column++) {
      values.put(header[column], cells[column]);
    }
    return new MarketTableRow(Map.copyOf(values));
  }

  private static List<String> lines(String name) {
    try (InputStream stream = Tables.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("No table " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
