package wagewire.reporting.trace;

import java.util.Set;
import wagewire.metrics.definition.Metric;
import wagewire.reporting.figure.Figure;

/** Says what the postings that are listed with a figure are to it. */
public final class ListedPostings {

  /** Means of the days of a week. */
  private static final Set<String> MEANS = Set.of("active", "employer_active");

  private ListedPostings() {}

  /**
   * Returns whether the figure compares two periods: the postings are those of the newer one, also
   * of boards that the comparison leaves out.
   */
  public static boolean areOfNewerPeriod(Figure figure) {
    return switch (Metric.of(figure.metric()).kind()) {
      case GROWTH -> !figure.unit().equals("index");
      case PAY_INDEX, SHARE_CHANGE -> true;
      case COUNT -> !figure.unit().equals("count");
      case DURATION, MEDIAN, QUARTILE, DECILE, PREMIUM, SHARE, DISCLOSED_SHARE -> false;
    };
  }

  /** Returns a sentence on how the postings make the figure; empty where each counts as one. */
  public static String note(Figure figure) {
    Metric metric = Metric.of(figure.metric());
    if (MEANS.contains(metric.id())) {
      return "The figure is the mean of the week's days: each counts for the days on which it was"
          + " open, and for its part of the places.";
    }
    if (!areOfNewerPeriod(figure)) {
      return "";
    }
    return metric.universe().boards().equals("own")
        ? "Listed are the postings of the newer period; growth compares those at boards that were"
            + " observed in both."
        : "Listed are the postings of the newer period, which is compared with the older one.";
  }
}
