package wagewire.app.command;

import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import wagewire.app.demo.Demo;
import wagewire.app.demo.DemoCounts;

/** A progress bar on the standard error. */
final class DemoBar implements Demo.Watcher, AutoCloseable {

  private final ProgressBar bar;

  DemoBar(int weeks) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("collecting")
            .setInitialMax(weeks)
            .setUnit(" weeks", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(Terminal.present() ? 250 : 20_000)
            .setMaxRenderedLength(100)
            .build();
  }

  @Override
  public void collected(LocalDate monday, DemoCounts counts) {
    bar.step();
    bar.setExtraMessage(" " + monday);
  }

  @Override
  public void step(String what) {
    bar.setExtraMessage(" " + what);
    bar.refresh();
  }

  @Override
  public void close() {
    bar.close();
  }
}
