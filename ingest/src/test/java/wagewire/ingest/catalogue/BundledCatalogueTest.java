package wagewire.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport;
import wagewire.ingest.read.OpenData;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.SourceKind;

final class BundledCatalogueTest {

  private static final CSVFormat LIST =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<BoardEntry> entries = BundledCatalogue.STARTER.boards();

  @Test
  void itNamesFourHundredEmployersOrMore() {
    assertThat(employers()).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
  }

  @Test
  void ownBoardsHaveEmployersAndFeedsHaveNone() {
    assertThat(entries)
        .allSatisfy(entry -> {
          assertThat(entry.source().employer() != null)
              .as(entry.board().toString())
              .isEqualTo(entry.source().kind() == SourceKind.OWN);
          assertThat(entry.baseUrl()).isNull();
        });
  }

  @Test
  void itIsSortedAndNothingIsWrongWithIt() {
    assertThat(entries.stream().map(BoardEntry::board)).isSortedAccordingTo(CatalogueText.ORDER);
    CatalogueReport report = CatalogueCheck.of(BundledCatalogue.STARTER.examine());
    assertThat(report.problems()).isEmpty();
    assertThat(report.hints()).isEmpty();
  }

  @Test
  void nobodyIsToldThatABoardWasSeenWhenItWasNot() {
    assertThat(
            BundledCatalogue.STARTER.text().lines().filter(line -> !line.startsWith("#")).skip(1))
        .allMatch(line -> line.endsWith(",unverified"));
  }

  @Test
  void everyBoardOfTheFrameSaysWhoListedItAndHowItWasChosen() {
    ParsedCatalogue frame = BundledCatalogue.FRAME.examine();
    CatalogueReport report = CatalogueCheck.of(frame);
    assertThat(report.problems()).isEmpty();
    assertThat(report.boards()).isEqualTo(report.collected()).isGreaterThan(65_000);
    assertThat(frame.entries().stream().map(BoardEntry::board))
        .isSortedAccordingTo(CatalogueText.ORDER);
    assertThat(frame.entries())
        .allSatisfy(entry -> {
          assertThat(entry.source().selection())
              .isEqualTo(new BoardSelection(LocalDate.of(2026, 8, 12), "live"));
          assertThat(entry.source().employer()).isNotNull();
        });
    assertThat(BundledCatalogue.FRAME.text().lines().filter(line -> !line.startsWith("#")).skip(1))
        .allMatch(line -> line.contains(",freehire,"));
  }

  @Test
  @EnabledIf("wagewire.ingest.read.OpenData#isThere")
  void everyOwnBoardStandsInAPublicList() {
    Map<String, Set<String>> listed = new HashMap<>();
    OpenData.files("reference/boards/*.csv").stream()
        .filter(file -> !file.endsWith("jobseek_boards.csv"))
        .forEach(file -> listed.put(platform(file), tokens(file)));

    assertThat(entries)
        .filteredOn(entry -> entry.source().kind() == SourceKind.OWN)
        .hasSizeGreaterThanOrEqualTo(400)
        .allSatisfy(entry ->
            assertThat(listed.getOrDefault(entry.source().platform(), Set.of()))
                .as(entry.board().toString())
                .contains(entry.source().token()));
  }

  private List<String> employers() {
    return entries.stream()
        .map(BoardEntry::source)
        .filter(source -> source.kind() == SourceKind.OWN)
        .map(source -> String.valueOf(source.employer()))
        .toList();
  }

  private static String platform(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }

  /**
   * Returns tokens; lists of Workday have tenant and site in a separate column and the host in the
   * address.
   */
  private static Set<String> tokens(Path file) {
    try (CSVParser rows = LIST.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      boolean workday = platform(file).equals("workday");
      return rows.stream()
          .map(row -> workday ? workday(row.get("url")) : row.get("slug"))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String workday(String address) {
    return address
        .replaceFirst("^https://", "")
        .replaceFirst("\\.(wd\\d+)\\.myworkdayjobs\\.com/", "/$1/");
  }
}
