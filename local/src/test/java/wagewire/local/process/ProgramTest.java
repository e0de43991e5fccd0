package wagewire.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgramTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void returnsTheExitCodeAndAllOutput() throws Exception {
    List<String> command = List.of("sh", "-c", "cat; echo wrong >&2; exit 3");
    Program.Result result = Program.run(command, "input\n", LIMIT);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output()).isEqualTo("input\nwrong\n");
  }

  @Test
  void killsAProgramThatGoesOnPastTheLimit() {
    assertThatThrownBy(() -> Program.run(List.of("sleep", "60"), "", Duration.ofMillis(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did not end within");
  }

  @Test
  void doesNotWaitForWhatTheProgramLeavesRunning() throws Exception {
    Program.Result result =
        Program.run(List.of("sh", "-c", "sleep 60 & echo $!"), "", Duration.ofSeconds(30));
    long pid = Long.parseLong(result.output().strip());
    assertThat(Polling.until(LIMIT, () -> OtherProcess.commandLine(pid).isPresent())).isTrue();
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    assertThat(Polling.until(LIMIT, () -> OtherProcess.commandLine(pid).isEmpty())).isTrue();
  }
}
