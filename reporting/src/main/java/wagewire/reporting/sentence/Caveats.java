package wagewire.reporting.sentence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.reporting.judge.Finding;
import wagewire.reporting.judge.Measure;
import wagewire.reporting.judge.Reason;
import wagewire.reporting.judge.Rule;
import wagewire.reporting.judge.Status;
import wagewire.reporting.judge.Verdict;
import wagewire.reporting.table.ResourceTable;
import wagewire.reporting.table.Row;

/** What a verdict's findings say in words. */
final class Caveats {

  private static final Map<String, Row> WORDS =
      ResourceTable.read(Caveats.class, "caveats.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("measure"), Function.identity()));

  /** Whatever else is missing follows from it, too. */
  private static final String NOTHING = "there are no postings to judge by";

  private Caveats() {}

  /** What to keep in mind, or, for a withheld figure, why and what would be needed. */
  static String text(Verdict verdict) {
    List<Finding> telling =
        verdict.findings().stream()
            .filter(finding -> finding.rule().status() == verdict.status())
            .toList();
    if (verdict.reason() == Reason.NO_HISTORY) {
      // Whatever else is missing follows from it.
      return text(telling.getFirst());
    }
    if (telling.stream().anyMatch(Caveats::nothingAtAll)) {
      return NOTHING;
    }
    return telling.stream().map(Caveats::text).collect(Collectors.joining("; "));
  }

  private static boolean nothingAtAll(Finding finding) {
    Double observed = finding.observed();
    return finding.rule().measure() == Measure.POSTINGS && observed != null && observed == 0;
  }

  private static String text(Finding finding) {
    Rule rule = finding.rule();
    Row words = WORDS.get(rule.measure().id());
    String column = rule.status() == Status.CAUTION ? "caution" : "withheld";
    Double observed = finding.observed();
    if (words == null) {
      throw new IllegalStateException("caveats.tsv: no words for " + rule.measure().id());
    }
    if (observed == null) {
      return words.get("absent");
    }
    return Text.fill(
        words.get(column),
        Map.of(
            "observed", number(rule.measure(), observed),
            "threshold", number(rule.measure(), rule.threshold())));
  }

  private static String number(Measure measure, double value) {
    return switch (measure.unit()) {
      case COUNT -> Numbers.count(value);
      case SHARE -> Numbers.share(value, null);
      case POINTS -> Numbers.decimal(value, value == Math.rint(value) ? 0 : 1) + " points";
      case FLAG -> value > 0 ? "yes" : "no";
    };
  }
}
