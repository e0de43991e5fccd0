package wagewire.app.collecting;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.ingest.read.value.PublicSuffix;
import wagewire.model.board.BoardId;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.employer.EmployerResolver;

/** Holds the frame's names against the ids that employers get later. */
class FrameEmployersTest {

  @Test
  void boardsOfOneEmployerHaveAnAccountOrAWebsiteInCommon() {
    EmployerResolver employers = EmployerResolver.load();
    Map<String, List<BoardEntry>> boards =
        BundledCatalogue.FRAME.boards().stream()
            .collect(Collectors.groupingBy(entry -> employer(employers, entry)));
    assertThat(boards.size()).isGreaterThan(60_000);
    assertThat(
            boards.entrySet().stream()
                .filter(employer -> employer.getValue().size() > 1)
                .filter(employer -> !haveOneOwner(employer.getValue()))
                .map(employer ->
                    employer.getKey()
                        + employer.getValue().stream().map(BoardEntry::board).toList()))
        .isEmpty();
  }

  /** The figures that docs/catalogue.md states. */
  @Test
  void ofLabelledPairsNoStrangersAreJoinedAndFewOfOneEmployerAre() {
    Map<String, String> employers =
        BundledCatalogue.FRAME.boards().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.board().toString(), entry -> "" + entry.source().employer()));
    Map<String, Integer> pairs = new TreeMap<>();
    for (ResourceRow row : ResourceTable.read(FrameEmployersTest.class, "employer-pairs.tsv")) {
      boolean joined =
          Objects.requireNonNull(employers.get(row.get("left")))
              .equals(employers.get(row.get("right")));
      pairs.merge(row.get("same") + (joined ? " joined" : " apart"), 1, Integer::sum);
      if (row.get("same").equals("yes") && !platform(row, "left").equals(platform(row, "right"))) {
        pairs.merge("yes, two platforms" + (joined ? " joined" : " apart"), 1, Integer::sum);
      }
    }
    assertThat(pairs)
        .containsExactly(
            Map.entry("no apart", 46),
            Map.entry("unknown apart", 39),
            Map.entry("unknown joined", 3),
            Map.entry("yes apart", 80),
            Map.entry("yes joined", 32),
            Map.entry("yes, two platforms apart", 51),
            Map.entry("yes, two platforms joined", 1));
  }

  private static String platform(ResourceRow pair, String side) {
    return BoardId.parse(pair.get(side)).platform();
  }

  private static String employer(EmployerResolver employers, BoardEntry entry) {
    return requireNonNullElse(
        employers.resolve(entry.source().employer(), null, null).id(), "nobody");
  }

  /** Returns whether all are reached from the first, each by what it has in common with another. */
  private static boolean haveOneOwner(List<BoardEntry> boards) {
    List<BoardEntry> reached = new ArrayList<>(boards.subList(0, 1));
    List<BoardEntry> left = new ArrayList<>(boards.subList(1, boards.size()));
    for (int at = 0; at < reached.size(); at++) {
      BoardEntry from = reached.get(at);
      List<BoardEntry> next = left.stream().filter(other -> haveOneOwner(from, other)).toList();
      reached.addAll(next);
      left.removeAll(next);
    }
    return left.isEmpty();
  }

  private static boolean haveOneOwner(BoardEntry one, BoardEntry other) {
    boolean account =
        one.source().platform().equals(other.source().platform())
            && TokenShapes.account(one.board()).equals(TokenShapes.account(other.board()));
    boolean website =
        one.website() != null
            && other.website() != null
            && PublicSuffix.sameSite(one.website(), other.website());
    return account || website;
  }
}
