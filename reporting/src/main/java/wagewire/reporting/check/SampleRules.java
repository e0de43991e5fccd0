package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;

/** Checks of the sample: concentration, median board, size. */
final class SampleRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "one-employer", SampleRules::oneEmployer,
          "median-board", SampleRules::medianBoard,
          "size", SampleRules::size);

  private static final double EMPLOYERS =
      Publishability.threshold(FigureKind.COUNT, Measure.EMPLOYERS, Status.CAUTION);

  private static final String DISAGREE = "the median board changed in the opposite direction";

  private SampleRules() {}

  private static @Nullable CheckFinding oneEmployer(HeadlineContext context, double threshold) {
    boolean dominated = "dominated".equals(context.headline().reason());
    if (dominated && !isOfTheMedianBoard(context.headline())) {
      return CheckFinding.failed(
          "one employer decides it: without it the change reverses or halves, or it holds much of"
              + " the postings");
    }
    Figure largest = context.largestEmployer();
    Double most = largest == null ? null : largest.value();
    Double active = context.value("active", "week");
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

  /**
   * Growth of whole roles over all the boards is compared with the median board's as it is made.
   */
  private static @Nullable CheckFinding medianBoard(HeadlineContext context, double threshold) {
    if (!context.headline().metric().equals("active_growth")) {
      return null;
    }
    String sentence = context.headline().sentence();
    return sentence != null && sentence.contains(DISAGREE)
        ? CheckFinding.failed(DISAGREE)
        : CheckFinding.passed("the median board did not change in the opposite direction");
  }

  /** Returns whether the caution is that of the median board alone. */
  private static boolean isOfTheMedianBoard(Figure headline) {
    String sentence = headline.sentence();
    return sentence != null && sentence.contains(DISAGREE) && !sentence.contains("one employer");
  }

  private static @Nullable CheckFinding size(HeadlineContext context, double threshold) {
    Integer postings = context.headline().postings();
    Integer employers = context.headline().employers();
    return postings == null || employers == null
        ? null
        : CheckFinding.notedIf(
            postings < threshold || employers < EMPLOYERS,
            "%s postings at %s".formatted(Numbers.count(postings), Numbers.employers(employers)));
  }
}
