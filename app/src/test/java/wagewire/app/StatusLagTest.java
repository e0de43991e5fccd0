package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.local.process.Polling;

/** Tests the lag in the output of {@code status}. */
class StatusLagTest {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  @TempDir Path folder;

  @Tag("long")
  @Test
  void statusTellsWhatNobodyHasNormalisedAndNothingWhereNoKafkaRuns() throws Exception {
    String data = folder.resolve("data").toString();
    try (LoopbackBoard board = LoopbackBoard.start();
        ChildCommand load = ChildCommand.start("load", "--data", data)) {
      assertThat(Polling.until(LIMIT, () -> Files.exists(Path.of(data, "kafka/endpoint"))))
          .isTrue();
      String catalogue = board.catalogue(folder).toString();
      assertThatRun(CommandRun.of("ingest", "--once", "--catalogue", catalogue, "--data", data))
          .endsWith(0);
      JsonNode lag = Objects.requireNonNull(lag(data));
      assertThat(lag.get("transform").asInt()).isPositive();
      assertThat(lag.get("load").asInt()).isZero();
      assertThat(CommandRun.of("status", "--data", data).output())
          .contains("to normalise, 0 to load");
      load.signal("TERM");
      assertThatRun(load.end()).endsWith(128 + 15);
    }
    assertThat(lag(data)).isNull();
    assertThat(CommandRun.of("status", "--data", data).output()).contains("not known");
  }

  private static @Nullable JsonNode lag(String data) {
    return CommandRun.of("status", "--json", "--data", data).json().get("lag");
  }
}
