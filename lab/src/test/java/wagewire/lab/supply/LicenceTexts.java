package wagewire.lab.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import wagewire.lab.supply.BillOfMaterials.Library;

/**
 * Texts of licences that come with the program, for libraries whose own jar has none.
 *
 * @param root of the repository
 */
record LicenceTexts(Path root, List<Row> rows) {

  private static final String APACHE = "Apache-2.0";

  /** Licences whose conditions name "the above copyright notice". */
  private static final Set<String> NAME_THE_COPYRIGHT =
      Set.of("MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "PostgreSQL");

  private static final Pattern OWN_TEXT =
      Pattern.compile(
          "(META-INF/|META-INF/jsoup/)?(LICEN[SC]E|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

  /**
   * A licence of one or more libraries.
   *
   * @param library {@code group:artifact}; an asterisk at its end stands for any end
   */
  record Row(String library, String licence, String copyright) {

    boolean isOf(Library one) {
      return library.endsWith("*")
          ? one.name().startsWith(library.substring(0, library.length() - 1))
          : one.name().equals(library);
    }

    boolean lacksItsCopyright() {
      return copyright.isBlank() && NAME_THE_COPYRIGHT.contains(licence);
    }
  }

  static LicenceTexts read(Path root) throws IOException {
    return new LicenceTexts(
        root,
        Files.readAllLines(root.resolve("licences/libraries.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(cells -> new Row(cells[0], cells[1], cells[2]))
            .toList());
  }

  /** Returns the file with the text of a row's licence, which need not be there. */
  Path text(Row row) {
    return row.licence().equals(APACHE)
        ? root.resolve("LICENSE")
        : root.resolve("licences").resolve(row.licence() + ".txt");
  }

  boolean cover(Library library) {
    return rows.stream().anyMatch(row -> row.isOf(library));
  }

  /** Returns whether a jar contains the text of its licence. */
  static boolean isIn(Path jar) throws IOException {
    try (var file = new ZipFile(jar.toFile())) {
      return file.stream().anyMatch(entry -> OWN_TEXT.matcher(entry.getName()).matches());
    }
  }

  /** Returns the texts that are there. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("licences"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
