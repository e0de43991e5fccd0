package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.app.alert.WebhookReceiver;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;

/** Tests delivery from the settings to the receivers. */
class DeliverCommandTest {

  private static final String SECRET = "hunter2hunter2hunter2";

  @TempDir Path folder;

  @Tag("long")
  @Test
  void aReleaseIsDeliveredByRefreshOnceAndWhatFailsFailsNoRelease() throws Exception {
    Path data = folder.resolve("data");
    try (WebhookReceiver receiver = WebhookReceiver.answering(403, 404);
        WebhookReceiver teams = WebhookReceiver.answering();
        LocalServers _ = LocalServers.start(data, Need.POSTGRES_AND_KAFKA, Durability.FAST)) {
      Map<String, String> settings =
          Map.of(
              "WAGEWIRE_DELIVER_TEAMS_WEBHOOK", teams.address().toString(),
              "WAGEWIRE_DELIVER_SLACK_WEBHOOK", receiver.address().toString());
      assertThatRun(run(settings, data, "deliver"))
          .endsWith(75)
          .saysInOneLine("there is no release to deliver yet");
      take(data, "2026-08-03");
      take(data, "2026-08-10");

      CommandRun refreshed = run(settings, data, "refresh", "--figures-only");
      assertThatRun(refreshed).endsWith(0);
      assertThat(refreshed.errorLines())
          .contains(
              "slack (webhook at 127.0.0.1): not delivered 2026-W32, it answered 403",
              "teams (webhook at 127.0.0.1): sent 2026-W32");
      assertThat(teams.taken()).hasSize(1);
      assertThat(run(settings, data, "status").output())
          .contains("delivery    teams: 2026-W32 1 sent")
          .contains("delivery    slack: 2026-W32 1 failed (it answered 403)");

      assertThatRun(run(settings, data, "deliver", "--dry-run")).endsWith(0);
      assertThat(receiver.taken()).hasSize(1);
      CommandRun failed = run(settings, data, "deliver");
      assertThatRun(failed).endsWith(69);
      assertThat(failed.output())
          .contains("it answered 404", "delivered before 2026-W32")
          .doesNotContain("secret");
      assertThatRun(run(settings, data, "refresh", "--figures-only")).endsWith(0);
      assertThatRun(run(settings, data, "refresh", "--figures-only")).endsWith(0);
      assertThat(receiver.taken()).hasSize(3);
      assertThatRun(run(settings, data, "deliver", "--again", "slack")).endsWith(0);
      assertThat(receiver.taken()).hasSize(4);
    }
  }

  @Test
  void withoutAChannelNothingIsDelivered() {
    assertThatRun(run(Map.of(), folder, "deliver"))
        .endsWith(64)
        .saysInOneLine("no channel is set", "docs/delivery.md");
    assertThatRun(
            run(
                Map.of("WAGEWIRE_DELIVER_SLACK_WEBHOOK", "https://hooks.example/"),
                folder,
                "deliver",
                "--again",
                "fax"))
        .endsWith(64)
        .saysInOneLine("--again takes a channel that is set (slack), not 'fax'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLACK_WEBHOOK=http://hooks.example.org/hunter2hunter2hunter2 | deliver.slack.webhook is invalid
          SLACK_WEBHOOK=https://hunter2hunter2hunter2@hooks.example.org/ | deliver.slack.webhook is invalid
          TEAMS_WEBHOOK=hunter2hunter2hunter2 | deliver.teams.webhook is invalid
          TEAMS_WEBHOOK=https://teams.example/ hunter2hunter2hunter2 | deliver.teams.webhook is invalid
          MAIL_TO=ann | deliver.mail.to is invalid
          MAIL_TO=ann@example.org | deliver.mail.from is not set
          MAIL_FROM=ann@example.org | deliver.mail.to is not set
          MAIL_TO=a@example.org;MAIL_FROM=b@example.org | deliver.mail.server is not set
          MAIL_TO=a@example.org;MAIL_FROM=b@example.org;MAIL_SERVER=mail.example.org | deliver.mail.server is invalid
          MAIL_TO=a@example.org;MAIL_FROM=b@example.org;MAIL_SERVER=smtp://me:hunter2hunter2hunter2@mail.example.org | deliver.mail.server is invalid
          MAIL_TO=a@example.org;MAIL_FROM=b@example.org;MAIL_SERVER=smtp://mail.example.org;MAIL_PASSWORD=hunter2hunter2hunter2 | one alone is set
          SLACK_WEBHOOK=https://hooks.example/;RESTATEMENTS=perhaps | deliver.restatements is invalid
          """)
  void aSettingThatIsWrongEndsTheCommandWithoutItsSecret(String set, String message) {
    Map<String, String> settings = new HashMap<>();
    for (String one : set.split(";")) {
      String[] parts = one.split("=", 2);
      settings.put("WAGEWIRE_DELIVER_" + parts[0], parts[1]);
    }
    for (String command : List.of("deliver", "refresh", "config")) {
      CommandRun run = run(settings, folder.resolve("none"), command);
      assertThat(run.output() + run.errors()).doesNotContain(SECRET);
      if (command.equals("deliver")) {
        assertThatRun(run).endsWith(64).saysInOneLine(message);
      }
    }
    assertThat(Files.exists(folder.resolve("none"))).isFalse();
  }

  private static void take(Path data, String day) throws Exception {
    Path file = data.resolveSibling("postings.csv");
    Files.writeString(
        file,
        """
        id,title,company,location,pay
        1,Marketing Operations Manager,Acme,"Austin, TX",$90k
        2,CRM Specialist,Acme,"Austin, TX",
        """);
    assertThatRun(
            run(
                Map.of(),
                data,
                "import",
                "--platform",
                "csv",
                "--board",
                "delivered",
                "--observed-at",
                day,
                "--complete",
                file.toString()))
        .endsWith(0);
  }

  private static CommandRun run(
      Map<String, String> settings, Path data, String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(1, List.of("--data", data.toString()));
    return CommandRun.in(settings, arguments.toArray(String[]::new));
  }
}
