package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests imports of many files that observe boards on many days. */
@Tag("long")
class FolderImportTest {

  @TempDir Path folder;

  @Test
  void theFilesOfDaysAreObservationsInTheirOrder() throws Exception {
    answer("2026-08-11/days-acme", 1);
    answer("2026-08-04/days-acme", 1, 2);
    answer("2026-08-04/days-globex", 3);
    answer("2026-08-11/days-globex");
    CommandRun run =
        run("--platform", "greenhouse", "--complete", "--each", folder + "/{day}/{board}.json.gz");
    assertCounts(run, 4, 3, 1, 0);
    assertThat(run.errorLines()).containsExactly("4 files, 4 observations of 2 boards");
    assertThat(shown("greenhouse:days-acme"))
        .containsExactly("1,2026-08-04,2026-08-11,", "2,2026-08-04,2026-08-04,2026-08-08");
    assertThat(shown("greenhouse:days-globex"))
        .containsExactly("3,2026-08-04,2026-08-04,2026-08-08");
  }

  @Test
  void theSameFolderAgainChangesNothing() throws Exception {
    answer("2026-08-04/again-acme", 1, 2);
    answer("2026-08-05/again-acme", 2);
    String[] arguments = {
      "--platform", "greenhouse", "--complete", "--each", folder + "/{day}/{board}.json.gz"
    };
    assertCounts(run(arguments), 3, 2, 1, 0);
    assertCounts(run(arguments), 3, 0, 3, 0);
  }

  @Test
  void rowsOfATableNameBoardsAndTheirOwnPlatformsBoardsAreMeant() throws Exception {
    answer("2026-08-04/rows-acme", 1, 2);
    assertCounts(
        run("--platform", "greenhouse", "--complete", "--each", folder + "/{day}/{board}.json.gz"),
        2,
        2,
        0,
        0);
    file("2026-07-28.csv", "id,title,slug\n2,CRM Manager,rows-acme\n7,Analyst,rows-acme\n");
    CommandRun run =
        run(
            "--platform",
            "csv",
            "--board-platform",
            "greenhouse",
            "--complete",
            "--columns",
            "board=slug",
            "--each",
            folder + "/{day}.csv");
    assertCounts(run, 2, 2, 0, 0);
    assertThat(shown("greenhouse:rows-acme"))
        .containsExactly(
            "1,2026-08-04,2026-08-04,",
            "2,2026-07-28,2026-08-04,",
            "7,2026-07-28,2026-07-28,2026-08-01");
  }

  @Test
  void rowsMayNamePlatformBoardAndDay() throws Exception {
    Path table =
        file(
            "all.csv",
            """
            id,title,ats,slug,seen
            1,CRM Manager,Lever,own-acme,2026-08-04
            1,CRM Manager,Lever,own-acme,2026-08-11
            2,Analyst,,own-globex,2026-08-11
            3,Analyst,nobody,own-globex,2026-08-11
            4,Analyst,lever,,2026-08-11
            5,Analyst,lever,own-acme,
            6,Analyst,lever,own-acme,soon
            """);
    CommandRun run =
        run(
            "--platform",
            "csv",
            "--columns",
            "platform=ats,board=slug,observed_at=seen",
            table.toString());
    assertCounts(run, 7, 2, 1, 4);
    assertThat(run.errors())
        .contains(
            "csv:own-globex 3: unreadable: the row names an unknown platform: 'nobody'",
            "lever:unnamed 4: unreadable: the row names no board",
            "lever:own-acme 5: unreadable: the row names no day",
            "lever:own-acme 6: unreadable: the row's observed_at is no day: 'soon'");
    assertThat(shown("lever:own-acme")).containsExactly("1,2026-08-04,2026-08-11,");
    assertThat(shown("csv:own-globex")).containsExactly("2,2026-08-11,2026-08-11,");
  }

  @Test
  void anAnswerThatWasNotFetchedAnewIsNoObservation() throws Exception {
    String header = "id,title,board,fetched\n";
    file("2026-08-04.csv", header + "1,Analyst,old-acme,2026-08-03\n2,Buyer,old-acme,2026-08-03\n");
    file("2026-08-11.csv", header + "1,Analyst,old-acme,2026-08-03\n2,Buyer,old-acme,2026-08-03\n");
    file("2026-08-18.csv", header + "1,Analyst,old-acme,2026-08-18\n");
    CommandRun run =
        run(
            "--platform",
            "csv",
            "--complete",
            "--columns",
            "board=board,fetched=fetched",
            "--each",
            folder + "/{day}.csv");
    assertCounts(run, 3, 2, 1, 0);
    assertThat(run.errorLines())
        .containsExactly(
            "3 files, 2 observations of 1 board; 1 left out, as an earlier file has the same"
                + " answer");
    assertThat(shown("csv:old-acme"))
        .containsExactly("1,2026-08-03,2026-08-18,", "2,2026-08-03,2026-08-03,2026-08-14");
  }

  @Test
  void aFileThatBreaksOffClosesNothing() throws Exception {
    file("2026-08-04.csv", "id,title,board\n1,Analyst,cut-acme\n2,Buyer,cut-acme\n");
    Path cut = folder.resolve("2026-08-11.csv");
    byte[] whole = gzip("id,title,board\n1,Analyst,cut-acme\n3,Seller,cut-acme\n");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 4));
    CommandRun run =
        run(
            "--platform",
            "csv",
            "--complete",
            "--columns",
            "board=board",
            "--each",
            folder + "/{day}.csv");
    assertThatRun(run).endsWith(0);
    assertThat(run.errors()).contains("2026-08-11.csv: not complete: a file breaks off");
    assertThat(shown("csv:cut-acme")).contains("2,2026-08-04,2026-08-04,");
  }

  @Test
  void aPatternThatMatchesNothingEndsWith65() {
    CommandRun run =
        run("--platform", "csv", "--board", "acme", "--each", folder + "/{day}/none.csv");
    assertThatRun(run).endsWith(65).saysInOneLine("no file matches", "/{day}/none.csv");
  }

  @Test
  void anUnknownPlatformOfBoardsEndsWith65() {
    CommandRun run =
        run("--platform", "csv", "--board-platform", "levr", "--each", folder + "/{day}/{board}");
    assertThatRun(run).endsWith(65).saysInOneLine("'levr'", "Did you mean 'lever'?");
  }

  private void answer(String name, int... ids) throws IOException {
    List<String> jobs = new ArrayList<>();
    for (int id : ids) {
      jobs.add(
          "{\"id\": %d, \"title\": \"CRM Manager\", \"absolute_url\": \"https://acme.example/%d\"}"
              .formatted(id, id));
    }
    Path file = folder.resolve(name + ".json.gz");
    Files.createDirectories(file.getParent());
    Files.write(file, gzip("{\"jobs\": [" + String.join(",", jobs) + "]}"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static CommandRun run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("import", "--data", SharedServers.data()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static void assertCounts(
      CommandRun run, int read, int published, int unchanged, int rejected) {
    assertThatRun(run).endsWith(0);
    assertThat(run.output().strip())
        .isEqualTo(
            "{\"read\":%d,\"published\":%d,\"unchanged\":%d,\"rejected\":%d,\"loaded\":%d,\"forgotten\":0}"
                .formatted(read, published, unchanged, rejected, published));
  }

  private static List<String> shown(String board) {
    String statement =
        "select external_id, first_seen, last_seen, closed_on from postings.listing"
            + " where board = '%s' order by 1".formatted(board);
    List<String> lines = CommandRun.of("sql", "--data", SharedServers.data(), statement).lines();
    return lines.subList(1, lines.size());
  }
}
