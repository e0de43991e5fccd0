package wagewire.lab.faults.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.app.JavaCommand;
import wagewire.local.process.Program;

class ShiftedClockTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {-400, 0, 400})
  void everyWayToTellTheTimeIsShifted(int days) throws Exception {
    Instant before = Instant.now();
    List<Instant> there = times(Duration.ofDays(days));
    assertThat(there)
        .hasSize(4)
        .allSatisfy(time ->
            assertThat(Duration.between(before, time).minusDays(days))
                .isBetween(Duration.ofDays(-1), LIMIT));
  }

  @Test
  void hoursAreShiftedToo() throws Exception {
    Instant before = Instant.now();
    assertThat(times(Duration.ofHours(-2)).getFirst())
        .isBetween(
            before.minus(Duration.ofHours(2)), before.minus(Duration.ofHours(2)).plus(LIMIT));
  }

  private List<Instant> times(Duration shift) throws Exception {
    List<String> command = new ArrayList<>(JavaCommand.of(Times.class));
    command.add(1, ShiftedClock.option(folder.resolve("agent.jar"), shift));
    Program.Result result = Program.run(command, "", LIMIT);
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result.output().lines().map(Instant::parse).toList();
  }

  /** Prints the time, as a program reads it. */
  static final class Times {

    private Times() {}

    public static void main(String[] arguments) {
      System.out.println(Clock.systemUTC().instant());
      System.out.println(Instant.ofEpochMilli(Clock.systemUTC().millis()));
      System.out.println(Instant.ofEpochMilli(System.currentTimeMillis()));
      System.out.println(LocalDate.now(ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }
}
