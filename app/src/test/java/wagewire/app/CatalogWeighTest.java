package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests {@code catalog weigh} with twelve employers, one of which has two boards. */
class CatalogWeighTest {

  @TempDir Path folder;

  private CommandRun weigh(int answered, String... options) throws IOException {
    List<String> catalogue = new ArrayList<>(List.of("platform,token,employer"));
    List<String> answers = new ArrayList<>();
    for (int number = 0; number <= 12; number++) {
      String token = "weighed" + number;
      catalogue.add("lever,%s,Weighed %d".formatted(token, number % 12));
      if (number < answered) {
        answers.add(
            """
            {"at":"2026-09-07T12:00:00Z","board":"lever:%s","outcome":"ok","note":"","listings":%d}
            """
                .formatted(token, number));
      }
    }
    Files.writeString(folder.resolve("boards.csv"), String.join("\n", catalogue) + "\n");
    Files.writeString(folder.resolve("answers.jsonl"), String.join("", answers));
    List<String> arguments =
        new ArrayList<>(List.of("catalog", "weigh", "--data", SharedServers.data()));
    arguments.addAll(List.of("--catalogue", folder.resolve("boards.csv").toString()));
    arguments.addAll(List.of("--answers", folder.resolve("answers.jsonl").toString()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** The first employer has 0 + 12 postings, the others 1 to 11: quantiles 3.2, 5.4, … */
  @Test
  void aFrameIsRecordedByEmployerAndItsClassesArePrinted() throws IOException {
    CommandRun run = weigh(13);
    assertThatRun(run).succeeds();
    assertThat(run.lines())
        .startsWith(
            "frame: 13 boards of 12 employers",
            "left out, as they have no count: 0",
            "no part of it: 0 gone, 0 not employers' own",
            "class     postings  employers  tracked   weight",
            "    1         to 3          3        0        -")
        .endsWith("    6        to 12          1        0        -")
        .hasSize(10);
    assertThat(
            SharedServers.row(
                """
                select count(*), count(distinct employer), sum(postings), min(unit), max(answered_at at time zone 'UTC')
                from trends.frame_board where recorded_at = (select max(recorded_at) from trends.frame_board)
                """))
        .isEqualTo("13|12|78|lever:weighed0|2026-09-07 12:00:00");
  }

  @Test
  void aNewFrameLeavesTheEarlierOneAsItWas() throws IOException {
    String frames = "select count(distinct recorded_at), count(*) from trends.frame_board";
    weigh(13);
    String[] before = SharedServers.row(frames).split("\\|");
    JsonNode json = weigh(10, "--json").json();
    assertThat(json.at("/boards").asInt()).isEqualTo(10);
    assertThat(json.at("/unanswered").asInt()).isEqualTo(3);
    assertThat(json.at("/classes").size()).isEqualTo(6);
    assertThat(SharedServers.row(frames))
        .isEqualTo(
            "%d|%d".formatted(Integer.parseInt(before[0]) + 1, Integer.parseInt(before[1]) + 10));
  }

  @Test
  void withoutAnyCountNothingIsRecorded() throws IOException {
    Files.createFile(folder.resolve("answers.jsonl"));
    assertThatRun(weigh(0)).endsWith(65).saysInOneLine("none of the catalogue's boards");
  }
}
