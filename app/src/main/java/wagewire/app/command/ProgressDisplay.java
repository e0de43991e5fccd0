package wagewire.app.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Progress of a command: a bar on the standard error of a terminal, else a line for each tenth of
 * long work. Other lines are printed above the bar.
 */
public final class ProgressDisplay implements AutoCloseable {

  private static final int TENTHS = 10;
  private static final int WIDTH = 100;
  private static final int MILLISECONDS = 250;

  /** Number of boards below which no progress lines are printed. */
  private static final long MANY_BOARDS = 50;

  private static final long MANY_RECORDS = 10_000;
  private static final long UNKNOWN = -1;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter errors;
  private final boolean live;
  private @Nullable ProgressBar bar;
  private String unit = "";
  private long total = UNKNOWN;
  private long many;
  private long done;

  /**
   * @param live whether a bar may be drawn
   */
  public ProgressDisplay(PrintWriter errors, boolean live) {
    this.errors = errors;
    this.live = live;
  }

  public static ProgressDisplay of(CommandSpec command) {
    return new ProgressDisplay(command.commandLine().getErr(), PrintingOptions.bars(command));
  }

  /** Starts the count of visited boards. */
  public synchronized void boards(int due) {
    begin("visiting", "boards", due, MANY_BOARDS);
  }

  public synchronized void visited() {
    to(done + 1);
  }

  /** Updates the number of records that are not in the warehouse yet. */
  public synchronized void waiting(long records) {
    if (!unit.equals("records") || records > total) {
      begin("taking in", "records", records, MANY_RECORDS);
    }
    to(total - records);
  }

  /** Shows the name of work of unknown length. */
  public synchronized void doing(String what) {
    if (!unit.isEmpty() || bar == null) {
      begin("working", "", UNKNOWN, 0);
    }
    if (bar != null) {
      bar.setExtraMessage(" " + what);
    }
  }

  /** Prints a message above the bar: one line, whatever it quotes. */
  public void say(String line) {
    synchronized (errors) {
      if (live) {
        errors.print(CLEAR);
      }
      Terminal.note(errors, line);
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      draw("");
    }
  }

  private void begin(String what, String counted, long all, long lines) {
    close();
    unit = counted;
    total = all;
    many = lines;
    done = 0;
    if (live) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(all)
              .setUnit(counted.isEmpty() ? "" : " " + counted, 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(MILLISECONDS)
              .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
              .build();
    }
  }

  private void to(long now) {
    long before = done;
    done = now;
    if (bar != null) {
      bar.stepTo(now);
      return;
    }
    if (!live && total >= many && now * TENTHS / total > before * TENTHS / total) {
      say("%d of %d %s".formatted(now, total, unit));
    }
  }

  private void draw(String rendered) {
    synchronized (errors) {
      errors.print(CLEAR + rendered);
      errors.flush();
    }
  }
}
