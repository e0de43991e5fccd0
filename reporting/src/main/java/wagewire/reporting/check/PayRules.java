package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;

/** Checks of pay: disclosure. */
final class PayRules {

  static final Map<String, CheckRule> ALL = Map.of("disclosure", PayRules::disclosure);

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
}
