package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests that a board with an announced total is complete when as many postings came, in any number
 * of files.
 */
@Tag("long")
class CompletenessTest {

  @TempDir Path folder;

  @Test
  void whatATruncatedPayloadLeavesOutIsNotClosed() throws Exception {
    whole("truncated", page(2, 1, 2)).counts(2, 2, 0, 0);

    CommandRun run = later("truncated", page(500, 1));

    assertThatRun(run).endsWith(0);
    assertThat(run.errorLines())
        .containsExactly(
            "not complete: smartrecruiters:truncated: 1 of 500 came,"
                + " so nothing is taken for closed");
    assertThat(closed("truncated")).isEqualTo("0");
    assertThat(newest("truncated")).isEqualTo("partial 500");
  }

  @Test
  void pagesThatReachTheTotalTogetherAreTheWholeBoard() throws Exception {
    whole("paged", page(3, 1, 2), page(3, 3)).counts(3, 3, 0, 0);
    assertThat(newest("paged")).isEqualTo("complete 3");

    assertThat(later("paged", page(2, 1), page(2, 2)).errors()).isEmpty();
    assertThat(closed("paged")).isEqualTo("1");
  }

  @Test
  void theLargestTotalOfThePagesMustBeReached() throws Exception {
    whole("grown", page(2, 1, 2)).counts(2, 2, 0, 0);
    assertThat(later("grown", page(3, 1), page(2, 3)).errors()).contains("2 of 3 came");
    assertThat(closed("grown")).isEqualTo("0");
  }

  @Test
  void aPayloadOfNothingThatAnnouncesSomethingClosesNothing() throws Exception {
    whole("none", page(2, 1, 2)).counts(2, 2, 0, 0);
    CommandRun run = later("none", page(2));
    assertThatRun(run).endsWith(65);
    assertThat(run.errors()).contains("0 of 2 came, so nothing is taken for closed");
    assertThat(closed("none")).isEqualTo("0");
  }

  @Test
  void whoPromisesNothingIsToldNothing() throws Exception {
    ImportRun.of("smartrecruiters", "promised", page(500, 1)).counts(1, 1, 0, 0);
  }

  @Test
  void importsSayNothingOfHowBoardsDo() throws Exception {
    ImportRun.of("csv", "0-part", Files.writeString(folder.resolve("a.csv"), "title\nAnalyst\n"))
        .counts(1, 1, 0, 0);

    assertThat(status().get("ailing").toString()).doesNotContain("csv:0-part");
  }

  private static ImportRun whole(String board, Path... pages) {
    return imported(board, "2026-08-04", pages);
  }

  private static CommandRun later(String board, Path... pages) {
    return imported(board, "2026-08-11", pages).run();
  }

  private static ImportRun imported(String board, String day, Path... pages) {
    List<Object> rest = new ArrayList<>(List.of("--complete", "--observed-at", day));
    rest.addAll(List.of(pages));
    return ImportRun.of("smartrecruiters", board, rest.toArray());
  }

  /** Writes a payload that announces a total and contains these postings. */
  private Path page(int total, int... ids) throws IOException {
    String content =
        IntStream.of(ids)
            .mapToObj(
                "{\"id\": \"%1$d\", \"name\": \"Analyst %1$d\", \"refNumber\": \"R%1$d\"}"
                    ::formatted)
            .collect(Collectors.joining(","));
    return Files.writeString(
        Files.createTempFile(folder, "page", ".json"),
        "{\"totalFound\": %d, \"content\": [%s]}".formatted(total, content));
  }

  private static String closed(String board) {
    return sql(
        "select count(closed_on) from postings.listing where board = 'smartrecruiters:%s'"
            .formatted(board));
  }

  /** Returns status and announced total of the board's newest snapshot. */
  private static String newest(String board) {
    return sql(
        "select concat_ws(' ', status, announced) from postings.snapshot"
            + " where board = 'smartrecruiters:%s' order by snapshot desc limit 1"
                .formatted(board));
  }

  private static String sql(String statement) {
    return CommandRun.of("sql", "--data", SharedServers.data(), statement).lines().getLast();
  }

  private static JsonNode status() {
    return CommandRun.of("status", "--json", "--data", SharedServers.data()).json();
  }
}
