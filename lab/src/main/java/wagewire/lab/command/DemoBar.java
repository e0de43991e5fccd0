package wagewire.lab.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import wagewire.lab.demo.Demo;
import wagewire.lab.demo.DemoCounts;

/** A progress bar on the standard error of a terminal; otherwise an occasional line. */
final class DemoBar implements Demo.Watcher, AutoCloseable {

  private static final int LINES = 10;

  private final @Nullable ProgressBar bar;
  private final PrintWriter errors;
  private final int mondays;
  private int collected;

  /**
   * @param mondays on how many days the market is collected
   * @param live true when the output is a terminal
   */
  DemoBar(int mondays, boolean live, PrintWriter errors) {
    this.mondays = mondays;
    this.errors = errors;
    this.bar = live ? bar(mondays) : null;
  }

  private static ProgressBar bar(int steps) {
    return new ProgressBarBuilder()
        .setTaskName("collecting")
        .setInitialMax(steps)
        .setUnit(" Mondays", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .setMaxRenderedLength(100)
        .build();
  }

  @Override
  public void collected(LocalDate monday, DemoCounts counts) {
    collected++;
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(" " + monday);
    } else if (collected % Math.max(1, mondays / LINES) == 0 || collected == mondays) {
      say("collected on %d of %d Mondays, the last one %s".formatted(collected, mondays, monday));
    }
  }

  @Override
  public void step(String what) {
    if (bar == null) {
      say(what);
    }
    part(what);
  }

  @Override
  public void part(String what) {
    if (bar != null) {
      bar.setExtraMessage(" " + what);
      bar.refresh();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private void say(String line) {
    errors.println(line);
    errors.flush();
  }
}
