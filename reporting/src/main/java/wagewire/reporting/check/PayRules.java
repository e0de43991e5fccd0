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

  private static @Nullable CheckFinding disclosure(HeadlineContext context, double threshold) {
    Double share = context.headline().coverage();
    if (share == null) {
      return null;
    }
    if ("low_disclosure".equals(context.headline().reason())) {
      return CheckFinding.noted("the share of postings that state pay changed between the periods");
    }
    return CheckFinding.notedIf(share < threshold, stated(context, share));
  }

  /** Counts where the same postings were counted; they hold where the share is not shown. */
  private static String stated(HeadlineContext context, double share) {
    Integer postings =
        context.now("pay_disclosed_share", QUARTER).map(Figure::postings).orElse(null);
    return postings == null || !context.headline().horizon().equals(QUARTER)
        ? "%s of the postings that appeared state pay".formatted(Numbers.share(share, null))
        : new Coverage.Disclosed((int) Math.round(share * postings), postings).text();
  }

  private static @Nullable CheckFinding mix(HeadlineContext context, double threshold) {
    Double within = context.value("pay_change_within", "year");
    Double mix = context.value("pay_change_mix", "year");
    if (within == null || mix == null) {
      return null;
    }
    String sentence =
        "of mean pay, %s within jobs and %s from their mix"
            .formatted(FigureFormat.percent(within), FigureFormat.percent(mix));
    boolean turned =
        within * context.headline().requireValue() < threshold
            && context.headline().direction() != 0;
    return turned
        ? CheckFinding.failed(sentence)
        : CheckFinding.notedIf(Math.abs(mix) > Math.abs(within), sentence);
  }

  private static @Nullable CheckFinding ranges(HeadlineContext context, double threshold) {
    Double low = context.value("pay_p50_of_min", QUARTER);
    Double high = context.value("pay_p50_of_max", QUARTER);
    if (low == null || high == null) {
      return null;
    }
    double width = (high - low) / context.headline().requireValue();
    return CheckFinding.notedIf(
        width > threshold,
        "the median range is %s of its middle wide".formatted(Numbers.share(width, null)));
  }

  private static CheckFinding currency(HeadlineContext context, double threshold) {
    return CheckFinding.notedIf(
        context.headline().converted(),
        context.headline().converted()
            ? "amounts in other currencies are converted at yearly rates"
            : "all amounts are in one currency");
  }
}
