package wagewire.lab.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wagewire.lab.demo.Demo;
import wagewire.lab.demo.DemoCounts;
import wagewire.reporting.page.CollectorState;

/** How far the demo is, for its pages; they have no figures until all weeks are collected. */
final class DemoState {

  /** Pages that a newcomer looks at first. */
  static final List<String> FIRST =
      List.of(
          "  /roles/marketing-ops   open postings, growth, pay and tools of a family of roles",
          "  /growth                each figure with its interval, and why some are not shown",
          "  /brief                 sentences that may be printed, each with its figure");

  private static final String SIMULATED =
      "Simulated market, nothing here is about real employers: ";

  private final int mondays;
  private volatile String progress;

  /**
   * @param mondays on how many days the market is collected
   */
  DemoState(int mondays) {
    this.mondays = mondays;
    this.progress = SIMULATED + "collecting begins.";
  }

  /** Returns the state of a collector with the demo's progress. */
  CollectorState over(CollectorState collector) {
    return new CollectorState() {
      @Override
      public Map<String, String> robots() {
        return collector.robots();
      }

      @Override
      public List<Unread> unread() {
        return collector.unread();
      }

      @Override
      public String progress() {
        return progress;
      }
    };
  }

  /** Returns a watcher that keeps the progress here and passes it on. */
  Demo.Watcher before(Demo.Watcher other) {
    return new Demo.Watcher() {
      private int collected;

      @Override
      public void collected(LocalDate monday, DemoCounts counts) {
        collected++;
        progress =
            "%scollected on %d of %d Mondays, the last one %s."
                .formatted(SIMULATED, collected, mondays, monday);
        other.collected(monday, counts);
      }

      @Override
      public void step(String what) {
        progress = "%sall weeks are collected; %s.".formatted(SIMULATED, what);
        other.step(what);
      }

      @Override
      public void part(String what) {
        other.part(what);
      }
    };
  }
}
