package wagewire.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

  private final StringWriter errors = new StringWriter();

  @Test
  void elsewhereThanOnATerminalThereIsALineForEachTenthOfManyBoards() {
    try (ProgressDisplay bar = new ProgressDisplay(new PrintWriter(errors), false)) {
      bar.boards(200);
      for (int board = 0; board < 45; board++) {
        bar.visited();
      }
      bar.say("greenhouse:acme: failed");
    }
    assertThat(errors.toString().lines())
        .containsExactly("20 of 200 boards", "40 of 200 boards", "greenhouse:acme: failed");
  }

  @Test
  void aMessageIsOneLineWhateverItQuotes() {
    try (ProgressDisplay bar = new ProgressDisplay(new PrintWriter(errors), false)) {
      bar.say("csv:a\n2026-11-30 ERROR forged\u001b[31m\u202e: no title");
    }
    assertThat(errors.toString())
        .isEqualToIgnoringNewLines("csv:a 2026-11-30 ERROR forged [31m : no title");
  }

  @Test
  void whatIsSoonOverIsNotToldOf() {
    try (ProgressDisplay bar = new ProgressDisplay(new PrintWriter(errors), false)) {
      bar.boards(0);
      bar.boards(8);
      for (int board = 0; board < 8; board++) {
        bar.visited();
      }
      bar.waiting(400);
      bar.waiting(0);
      bar.doing("figures");
    }
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void recordsOnTheirWayAreToldOfWhenThereAreMany() {
    try (ProgressDisplay bar = new ProgressDisplay(new PrintWriter(errors), false)) {
      bar.waiting(20_000);
      bar.waiting(15_000);
      bar.waiting(1_000);
    }
    assertThat(errors.toString().lines())
        .containsExactly("5000 of 20000 records", "19000 of 20000 records");
  }

  @Test
  void onATerminalABarIsDrawnBelowWhatIsSaidAndLeavesNothing() {
    try (ProgressDisplay bar = new ProgressDisplay(new PrintWriter(errors), true)) {
      bar.boards(2);
      bar.visited();
      bar.say("greenhouse:acme: failed");
      bar.visited();
      bar.doing("figures");
    }
    assertThat(errors.toString())
        .contains("visiting", "2/2 boards", "\r\u001b[Kgreenhouse:acme: failed\n", "figures")
        .endsWith("\r\u001b[K");
  }
}
