package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.app.alert.WebhookReceiver;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;

/** Tests printed figures from the command line to the receivers. */
class CiteCommandTest {

  @TempDir Path folder;

  @Tag("long")
  @Test
  void aPrintedFigureThatMovesIsCorrectedOnce() throws Exception {
    Path data = folder.resolve("data");
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        LocalServers _ = LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST)) {
      Map<String, String> settings =
          Map.of("WAGEWIRE_DELIVER_SLACK_WEBHOOK", receiver.address().toString());
      for (String board : List.of("acme", "beta", "core", "delta")) {
        take(data, board, 6);
      }
      assertThatRun(run(settings, data, "refresh", "--figures-only")).endsWith(0);
      assertThat(receiver.taken()).singleElement().asString().contains("Hiring and pay");
      JsonNode figure = shown(run(settings, data, "brief", "--json").json());
      String id = figure.get("figure_id").asString();

      CommandRun cited = run(settings, data, "cite", id, "--in", "Letter 7", "--on", "2026-08-11");
      assertThatRun(cited).endsWith(0);
      assertThat(cited.output())
          .contains("1: printed on 11 Aug 2026 in Letter 7", "figure " + id + ", release 2026-W32");
      CommandRun again = run(settings, data, "cite", id, "--in", "Letter 7", "--on", "2026-08-11");
      assertThatRun(again).endsWith(0);
      assertThat(again.output()).isEqualTo(cited.output());
      assertThat(again.errors())
          .contains("citation 1 is recorded already: the same figure, place and day");
      assertThat(run(settings, data, "status").output()).contains("cited       1, 0 corrected");

      take(data, "epsilon", 12);
      assertThatRun(run(settings, data, "refresh", "--figures-only")).endsWith(0);
      assertThat(receiver.taken()).hasSize(2);
      assertThat(receiver.taken().getLast())
          .contains("Corrections, week of", "Correction: ", "(Letter 7)");
      assertThatRun(run(settings, data, "deliver")).endsWith(0);
      assertThat(receiver.taken()).hasSize(2);
      assertThat(run(settings, data, "brief").output()).contains("## Corrections\n\nCorrection: ");
      assertThat(run(settings, data, "cite", "--list").output())
          .contains("; corrected by release 2026-W32.");
      assertThat(run(settings, data, "status").output())
          .contains("cited       1, 1 corrected", " notices 1 sent");

      assertThatRun(run(settings, data, "cite", "--remove", "1")).endsWith(0);
      assertThatRun(run(settings, data, "cite", "--remove", "1"))
          .endsWith(64)
          .saysInOneLine("there is no citation 1");
      assertThat(run(settings, data, "cite", "--list", "--json").json()).isEmpty();
      assertThatRun(run(settings, data, "cite", "ffff"))
          .endsWith(64)
          .saysInOneLine("unknown figure id");
    }
  }

  @Test
  void citeTakesOneTask() {
    assertThatRun(run(Map.of(), folder, "cite")).endsWith(64).saysInOneLine("or --list, or");
    assertThatRun(run(Map.of(), folder, "cite", "a", "--list")).endsWith(64);
    assertThatRun(run(Map.of(), folder, "cite", "a", "--on", "2999-01-01"))
        .endsWith(64)
        .saysInOneLine("--on must not be after today, ");
    assertThatRun(run(Map.of(), folder, "cite", "--list", "--in", "x"))
        .endsWith(64)
        .saysInOneLine("--in and --on need the id of a figure");
    assertThatRun(run(Map.of(), folder, "cite", "a", "--on", "soon"))
        .endsWith(64)
        .saysInOneLine("--on must be a day such as");
  }

  /** Returns the first figure of the brief that is shown. */
  private static JsonNode shown(JsonNode brief) {
    for (JsonNode section : brief.get("sections")) {
      for (JsonNode figure : section.get("figures")) {
        if (!figure.path("value").isNull() && figure.get("metric").asString().equals("active")) {
          return figure;
        }
      }
    }
    throw new AssertionError("no figure is shown: " + brief);
  }

  /** Takes in a board with so many postings, twice a week apart. */
  private static void take(Path data, String board, int postings) throws Exception {
    StringBuilder rows = new StringBuilder("id,title,company,location,pay\n");
    for (int posting = 0; posting < postings; posting++) {
      rows.append(
          "%d,Marketing Operations Manager %d,%s,\"Austin, TX\",$90k\n"
              .formatted(posting, posting, board));
    }
    Path file = Files.writeString(data.resolveSibling(board + ".csv"), rows);
    for (String day : List.of("2026-08-03", "2026-08-10")) {
      assertThatRun(
              run(
                  Map.of(),
                  data,
                  "import",
                  "--platform",
                  "csv",
                  "--board",
                  board,
                  "--observed-at",
                  day,
                  "--complete",
                  file.toString()))
          .endsWith(0);
    }
  }

  private static CommandRun run(
      Map<String, String> settings, Path data, String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(1, List.of("--data", data.toString()));
    return CommandRun.in(settings, arguments.toArray(String[]::new));
  }
}
