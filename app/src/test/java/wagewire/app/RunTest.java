package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.process.Polling;

/** Tests {@code run}: everything in one process. */
class RunTest {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int ENDED_BY_TERM = 128 + 15;

  /** On Sundays, what was collected completes a week. */
  private static final Pattern RELEASE_TASK_ENDED =
      Pattern.compile("nothing new: no release was made|released \\d{4}-W\\d{2}");

  @TempDir Path folder;

  @Tag("long")
  @Test
  void itCollectsReleasesOnScheduleAndAnswersUntilItIsTold() throws Exception {
    Path data = folder.resolve("data");
    try (LoopbackBoard board = LoopbackBoard.start();
        ChildCommand run =
            ChildCommand.start(
                "run",
                "--data",
                data.toString(),
                "--catalogue",
                board.catalogue(folder).toString(),
                "--port",
                "0",
                "--release-at",
                "TUE 05:30",
                "--zone",
                "Europe/Berlin")) {
      URI health = URI.create(run.line() + "/health");
      assertThat(run.line()).startsWith("1 of 1 board read; 1 listing published");
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(
                client
                    .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                    .statusCode())
            .isEqualTo(200);
      }
      try (LocalServers servers = LocalServers.start(data, Need.POSTGRES);
          Connection connection =
              DriverManager.getConnection(servers.postgres().urlWithCredentials());
          var statement = connection.createStatement()) {
        statement.execute(
            "update operations.scheduled_task set execution_time = '2026-01-01' where task_name ="
                + " 'release'");
      }
      assertThat(Polling.until(LIMIT, () -> RELEASE_TASK_ENDED.matcher(run.errorsSoFar()).find()))
          .as("a release that is overdue is made")
          .isTrue();
      JsonNode runs =
          CommandRun.of("status", "--json", "--data", data.toString()).json().get("runs");
      assertThat(runs.valueStream().map(one -> one.get("kind").asString()))
          .containsExactly("release", "collecting");
      run.signal("TERM");
      CommandRun ended = run.end();
      assertThatRun(ended).endsWith(ENDED_BY_TERM);
      assertThat(ended.errorLines())
          .hasSize(2)
          .first()
          .asString()
          .startsWith("the next release is made at ");
    }
  }

  @Test
  void whatIsNoTimeNoZoneOrNoAddressIsSaidBeforeAnythingStarts() {
    assertRefused(
        "--release-at", "MO 6", "must be a day and a time such as 'MON 06:00', not 'MO 6'");
    assertRefused("--zone", "Berlin", "must be a name such as Europe/Berlin or UTC, not 'Berlin'");
    assertRefused("--market", "http://127.0.0.1:1", "unknown option '--market'");
    CommandRun run =
        CommandRun.of(
            "refresh", "--figures-only", "--data", folder.toString(), "--alert-url", "sec ret");
    assertThatRun(run).endsWith(64);
    assertThat(run.errors()).contains("--alert-url must be an address").doesNotContain("sec ret");
  }

  @Test
  void itsHelpOffersNothingThatItRefuses() {
    assertThat(CommandRun.of("run", "--help").output()).doesNotContain("--market");
    assertThat(CommandRun.of("refresh", "--help").output()).contains("--market");
  }

  private void assertRefused(String option, String value, String said) {
    CommandRun run =
        CommandRun.of(
            "run", "--data", folder.toString(), "--contact", "a@b.example", option, value);
    assertThatRun(run).endsWith(64);
    assertThat(run.errors()).contains(said);
  }
}
