package wagewire.lab.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.catalogue.CatalogueFile;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.model.board.BoardId;
import wagewire.transform.employer.EmployerResolver;

/**
 * Adds the boards of public lists to a catalog and prints the rows that name none. Arguments: the
 * catalog's file, which begins as a copy of the starter if it is missing; the lists.
 */
public final class BoardLists {

  private BoardLists() {}

  public static void main(String[] arguments) throws IOException {
    BoardListReader lists = new BoardListReader();
    for (String list : Arrays.asList(arguments).subList(1, arguments.length)) {
      try (BufferedReader reader = open(Path.of(list))) {
        lists.read(reader, list);
      }
    }
    lists
        .unrecognised()
        .forEach(row ->
            System.out.printf(
                "not recognized: %s: %s (%s)%n", row.where(), row.text(), row.reason()));
    Growth growth = add(Path.of(arguments[0]), lists.boards());
    System.out.printf(
        "%,d rows; %,d boards added, %,d known, %,d rows not recognized%n",
        lists.rows(), growth.added().size(), growth.known().size(), lists.unrecognised().size());
  }

  /** Opens a text in UTF-8, compressed if its name ends in {@code .gz}. */
  static BufferedReader open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream,
            StandardCharsets.UTF_8));
  }

  /** Adds boards to a catalog; names employers apart where nothing shows that they are the same. */
  static Growth add(Path file, List<NewBoard> boards) {
    CatalogueFile catalog = new CatalogueFile(file);
    catalog.add(List.of());
    List<BoardEntry> entries = Catalogue.read(file);
    Set<BoardId> known = entries.stream().map(BoardEntry::board).collect(Collectors.toSet());
    EmployerResolver employers = EmployerResolver.load();
    ListedEmployers named =
        new ListedEmployers(
            entries,
            name -> Objects.requireNonNullElse(employers.resolve(name, null, null).id(), ""));
    Growth growth =
        catalog.add(
            named.apart(boards.stream().filter(one -> !known.contains(one.board())).toList()));
    return new Growth(
        growth.added(),
        boards.stream().map(NewBoard::board).filter(known::contains).toList(),
        growth.boards(),
        growth.begun());
  }
}
