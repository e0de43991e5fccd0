package wagewire.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTableTest {

  private static final String BUSY = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; ";

  @Test
  void aProcessThatIsGoneHasUsedNothing() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    assertThat(ProcessTable.of(ended.pid())).isEqualTo(Optional.empty());
    assertThat(ProcessTable.ofFamily(ended.pid())).isEqualTo(ResourceUsage.NONE);
  }

  @Test
  void theTimeOfChildrenThatHaveEndedIsTheFamilys() throws IOException, InterruptedException {
    Process parent = new ProcessBuilder("sh", "-c", "(" + BUSY + "); echo done; read line").start();
    try (var output = parent.inputReader()) {
      assertThat(output.readLine()).isEqualTo("done");
      double alone = ProcessTable.of(parent.pid()).orElseThrow().cpuSeconds();
      double family = ProcessTable.ofFamily(parent.pid()).cpuSeconds();
      assertThat(family).isGreaterThan(alone + 0.02);
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  @Test
  void memoryIsTheMostThatWasHeldAndNeverLessThanWhatIsHeldNow() {
    long self = ProcessHandle.current().pid();
    double now = ProcessTable.resident(self).orElseThrow();
    assertThat(ProcessTable.of(self).orElseThrow().peakMegabytes())
        .isGreaterThanOrEqualTo(now)
        .isGreaterThan(10);
  }

  @Test
  void usageSinceAnEarlierLookHasTheTimeBetweenAndThePeak() {
    assertThat(new ResourceUsage(5, 300).since(new ResourceUsage(2, 100)))
        .isEqualTo(new ResourceUsage(3, 300));
  }
}
