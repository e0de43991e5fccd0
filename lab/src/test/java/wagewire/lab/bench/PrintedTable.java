package wagewire.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import wagewire.lab.validate.MarkedTable;

/**
 * Puts the table that a benchmark of another module printed into a page, between the page's marks
 * of its name. Reads what the benchmark printed from standard input; lines that begin with {@code
 * |} are the table's. Arguments: page, name.
 */
public final class PrintedTable {

  private PrintedTable() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader printed =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> table = printed.lines().filter(line -> line.startsWith("|")).toList();
    if (table.isEmpty()) {
      System.err.println("PrintedTable: the benchmark printed no table");
      System.exit(1);
    }
    MarkedTable.write(Path.of(arguments[0]), arguments[1], table);
  }
}
