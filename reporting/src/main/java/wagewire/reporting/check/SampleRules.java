package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Checks of the sample: concentration, median board, size. */
final class SampleRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "one-employer", SampleRules::oneEmployer,
          "median-board", SampleRules::medianBoard,
          "size", SampleRules::size);

  private static final double EMPLOYERS =
      Publishability.threshold(FigureKind.COUNT, Measure.EMPLOYERS, Status.CAUTION);

  private static final String DISAGREE = "the median board moves against the total";

  private SampleRules() {}

  private static @Nullable CheckFinding oneEmployer(HeadlineContext beside, double threshold) {
    boolean dominated = "dominated".equals(beside.headline().reason());
    if (dominated && !boardsDisagree(beside)) {
      return CheckFinding.failed(
          "without one employer the change turns or halves, or one holds most");
    }
    Figure largest = beside.largestEmployer();
    Double most = largest == null ? null : largest.value();
    Double active = beside.value("active", "week");
    if (most == null || active == null || active == 0) {
      return null;
    }
    String sentence =
        "the largest employer holds %s of the open postings"
            .formatted(Numbers.share(most / active, null));
    return most / active > threshold
        ? CheckFinding.failed(sentence)
        : CheckFinding.passed(sentence);
  }

  private static @Nullable CheckFinding medianBoard(HeadlineContext beside, double threshold) {
    Double median = beside.value("median_board_growth", beside.headline().horizon());
    if (median == null) {
      return null;
    }
    return boardsDisagree(beside)
        ? CheckFinding.failed(DISAGREE)
        : CheckFinding.passed(
            "the median board changed by %s".formatted(FigureFormat.percent(median)));
  }

  private static boolean boardsDisagree(HeadlineContext beside) {
    Double median = beside.value("median_board_growth", beside.headline().horizon());
    return median != null && median * beside.headline().requireValue() < 0;
  }

  private static @Nullable CheckFinding size(HeadlineContext beside, double threshold) {
    Integer postings = beside.headline().postings();
    Integer employers = beside.headline().employers();
    return postings == null || employers == null
        ? null
        : CheckFinding.unless(
            postings < threshold || employers < EMPLOYERS,
            "%s postings at %s".formatted(Numbers.count(postings), Numbers.employers(employers)));
  }
}
