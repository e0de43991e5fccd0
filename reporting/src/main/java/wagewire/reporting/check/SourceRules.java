package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.PreviousRelease;

/** Checks of the sources: boards tracked, vocabulary, formulas. */
final class SourceRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "source-growth", SourceRules::sourceGrowth,
          "base-window", SourceRules::baseWindow,
          "vocabulary", SourceRules::vocabulary,
          "vintage", SourceRules::vintage);

  private SourceRules() {}

  private static @Nullable CheckFinding sourceGrowth(HeadlineContext context, double threshold) {
    String metric = context.headline().metric() + "_naive";
    Double naive = context.value(metric, context.headline().horizon());
    if (naive == null) {
      return null;
    }
    double apart = naive - context.headline().requireValue();
    return CheckFinding.notedIf(
        Math.abs(apart) > threshold,
        "all boards together show %s; %s come from boards that joined or left"
            .formatted(FigureFormat.percent(naive), Numbers.signed(apart, 0) + " points"));
  }

  private static @Nullable CheckFinding baseWindow(HeadlineContext context, double threshold) {
    Figure headline = context.headline();
    String reason = headline.reason();
    if ("imputed".equals(reason) || "coverage_break".equals(reason)) {
      return CheckFinding.noted("the base period was not observed throughout");
    }
    Double share = headline.coverage();
    return share == null
        ? null
        : CheckFinding.notedIf(
            share < threshold,
            "boards seen then and now hold %s of the postings"
                .formatted(Numbers.share(share, null)));
  }

  private static @Nullable CheckFinding vocabulary(HeadlineContext context, double threshold) {
    Figure change = context.now("role_share_change", "year").orElse(null);
    return change != null && Reason.MIXED_VOCABULARY.id().equals(change.reason())
        ? CheckFinding.failed(
            "part of the postings were read with an older vocabulary; ./wagewire replay reads them"
                + " again")
        : null;
  }

  private static @Nullable CheckFinding vintage(HeadlineContext context, double threshold) {
    PreviousRelease former = context.former();
    if (former == null) {
      return null;
    }
    int versions = context.headline().methodVersion() - former.methodVersion();
    return versions > threshold
        ? CheckFinding.noted(
            "the formulas changed since release %s, and all weeks were recalculated"
                .formatted(former.vintage()))
        : CheckFinding.passed("formulas of release %s".formatted(former.vintage()));
  }
}
