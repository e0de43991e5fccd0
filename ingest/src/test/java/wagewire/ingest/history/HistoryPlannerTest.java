package wagewire.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.model.error.WagewireException;
import wagewire.model.source.PlatformFolder;
import wagewire.model.time.IsoWeek;

final class HistoryPlannerTest {

  private static final IsoWeek WEEK = IsoWeek.parse("2025-W31");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "greenhouse, acme, https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true",
    "lever, Acme, https://api.lever.co/v0/postings/Acme?mode=json",
    "ashby, acme, https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true",
    "teamtailor, acme, https://acme.teamtailor.com/jobs.rss",
    "recruitee, acme, https://acme.recruitee.com/api/offers/",
    "workable, acme, https://apply.workable.com/api/v1/widget/accounts/acme?details=true",
  })
  void aBoardIsLookedUpWhereAnArchiveHoldsItsWholeList(String platform, String token, String list) {
    HistoryPlanner planner = planner("%s,%s,,,".formatted(platform, token));

    assertThat(planner.wanted(WEEK, WEEK.plusWeeks(1)).map(HistoryPlan::row))
        .containsExactly(
            "%s:%s,2025-W31,%s".formatted(platform, token, list),
            "%s:%s,2025-W32,%s".formatted(platform, token, list));
  }

  @Test
  void everyArchivedListIsOneThatAnImportTakesAsTheWholeBoard() {
    List<String> platforms =
        PlatformFolder.rowsOfAll("archived_list").stream().map(row -> row[0]).toList();
    assertThat(platforms).isNotEmpty();
    for (String platform : platforms) {
      assertThat(planner(platform + ",acme,,,").boards()).as(platform).isEqualTo(1);
    }
  }

  @Test
  void listsThatArePostedComeInPartsOrHaveAnAddressOfTheirOwnAreCountedOnly() {
    HistoryPlanner planner =
        planner(
            """
            workday,acme/wd1/External,,,
            smartrecruiters,acme,,,
            jazzhr,acme,,,
            teamtailor,jobs.acme.example,,,
            greenhouse,acme,http://127.0.0.1:8080,,
            greenhouse,globex,,,
            """);

    assertThat(planner.boards()).isEqualTo(1);
    assertThat(planner.posted()).isEqualTo(1);
    assertThat(planner.others()).isEqualTo(4);
  }

  @Test
  void boardsThatWereChosenBecauseTheyAnsweredAreSurvivorsAndOthersAreNot() {
    HistoryPlanner planner =
        planner(
            """
            greenhouse,acme,,2026-08-12,live
            greenhouse,globex,,2026-08-12,live
            greenhouse,initech,,2026-08-12,postings
            greenhouse,dead,,,
            """);

    assertThat(planner.boards()).isEqualTo(4);
    assertThat(planner.survivors()).isEqualTo(Map.of(LocalDate.parse("2026-08-12"), 2));
  }

  @Test
  void ofTwoListsABoardIsPlannedOnceAndDeadOnesOfTheSecondAreTaken() {
    List<BoardEntry> live = boards("greenhouse,acme,,2026-08-12,live");
    List<BoardEntry> older = boards("greenhouse,acme,,,\ngreenhouse,dead,,,");

    HistoryPlanner planner =
        new HistoryPlanner(Stream.concat(live.stream(), older.stream()).toList());

    assertThat(planner.wanted(WEEK, WEEK).map(wanted -> wanted.board().token()))
        .containsExactly("acme", "dead");
  }

  @Test
  void boardsOfTheStarterArePlanned() {
    HistoryPlanner planner = new HistoryPlanner(BundledCatalogue.STARTER.boards());

    assertThat(planner.boards()).isGreaterThan(500);
    assertThat(planner.wanted(WEEK, WEEK).map(WantedCopy::board)).doesNotHaveDuplicates();
  }

  @Test
  void aPlanThatAnImportWouldNotTakeIsRefusedWithItsLine() throws Exception {
    assertThatThrownBy(() ->
            read(
                "board,week,address\n"
                    + "lever:acme,2025-W31,https://api.lever.co/v0/postings/globex\n"))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("is not the whole board lever:acme")
        .hasMessageContaining("line 2");
    assertThatThrownBy(() ->
            read(
                "board,week,address\n"
                    + "lever:acme,2025-31,https://api.lever.co/v0/postings/acme\n"))
        .hasMessageContaining("2026-W47");
    assertThatThrownBy(() -> read("board,week\nlever:acme,2025-W31\n"))
        .hasMessageContaining("no column 'address'");
  }

  private HistoryPlan read(String text) throws Exception {
    return HistoryPlan.read(Files.writeString(folder.resolve("plan.csv"), text));
  }

  private static HistoryPlanner planner(String rows) {
    return new HistoryPlanner(boards(rows));
  }

  private static List<BoardEntry> boards(String rows) {
    return Catalogue.read("platform,token,base_url,selected_on,selected_by\n" + rows, "a test");
  }
}
