package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Checks of pay: disclosure, mix, ranges, currency. */
final class PayRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "disclosure", PayRules::disclosure,
          "mix", PayRules::mix,
          "ranges", PayRules::ranges,
          "currency", PayRules::currency);

  private static final String QUARTER = "thirteen_week";

  private PayRules() {}

  private static @Nullable CheckFinding disclosure(HeadlineContext beside, double threshold) {
    Double share = beside.headline().coverage();
    if (share == null) {
      return null;
    }
    if ("low_disclosure".equals(beside.headline().reason())) {
      return CheckFinding.noted("the share of postings that state pay changed between the periods");
    }
    return CheckFinding.unless(share < threshold, stated(beside, share));
  }

  /** Counts where the same postings were counted; they hold where the share is not shown. */
  private static String stated(HeadlineContext beside, double share) {
    Integer postings =
        beside.now("pay_disclosed_share", QUARTER).map(Figure::postings).orElse(null);
    return postings == null || !beside.headline().horizon().equals(QUARTER)
        ? "%s of the postings seen state pay".formatted(Numbers.share(share, null))
        : new Coverage.Disclosed((int) Math.round(share * postings), postings).text();
  }

  private static @Nullable CheckFinding mix(HeadlineContext beside, double threshold) {
    Double within = beside.value("pay_change_within", "year");
    Double mix = beside.value("pay_change_mix", "year");
    if (within == null || mix == null) {
      return null;
    }
    String sentence =
        "of mean pay, %s within jobs and %s from their mix"
            .formatted(FigureFormat.percent(within), FigureFormat.percent(mix));
    boolean turned =
        within * beside.headline().requireValue() < threshold && beside.headline().direction() != 0;
    return turned
        ? CheckFinding.failed(sentence)
        : CheckFinding.unless(Math.abs(mix) > Math.abs(within), sentence);
  }

  private static @Nullable CheckFinding ranges(HeadlineContext beside, double threshold) {
    Double low = beside.value("pay_p50_of_min", QUARTER);
    Double high = beside.value("pay_p50_of_max", QUARTER);
    if (low == null || high == null) {
      return null;
    }
    double width = (high - low) / beside.headline().requireValue();
    return CheckFinding.unless(
        width > threshold,
        "the median range is %s of its middle wide".formatted(Numbers.share(width, null)));
  }

  private static CheckFinding currency(HeadlineContext beside, double threshold) {
    return CheckFinding.unless(
        beside.headline().converted(),
        beside.headline().converted()
            ? "amounts in other currencies are converted at yearly rates"
            : "all amounts are in one currency");
  }
}
