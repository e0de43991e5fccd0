package wagewire.metrics.sentence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.PublicationRule;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.publishability.Verdict;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Words a verdict's reasons. */
final class Caveats {

  private static final Map<String, ResourceRow> WORDS =
      ResourceTable.read(Caveats.class, "caveats.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("measure"), Function.identity()));

  private static final Set<Reason> SIZE = EnumSet.of(Reason.FEW_POSTINGS, Reason.FEW_EMPLOYERS);
  private static final Set<Reason> FROM_SIZE = EnumSet.of(Reason.DOMINATED, Reason.WIDE);
  private static final Set<Reason> FROM_OPEN = EnumSet.of(Reason.WIDE);

  private static final int MOST_DIGITS = 1;

  private Caveats() {}

  /** Returns the cautions or, for a figure that is not shown, the reasons and what is needed. */
  static String text(Verdict verdict) {
    List<Verdict.FiredRule> telling =
        verdict.fired().stream()
            .filter(fired -> fired.rule().status() == verdict.status())
            .toList();
    if (verdict.reason() == Reason.NO_HISTORY) {
      // Other gaps follow from it.
      return text(telling.getFirst());
    }
    return verdict.status() == Status.CAUTION
        ? all(telling)
        : telling.stream()
            .map(Caveats::nothing)
            .filter(said -> !said.isEmpty())
            .reduce((_, last) -> last)
            .orElseGet(() -> all(causes(telling)));
  }

  /**
   * Drops consequences: of too few postings or employers a dominant employer and wide intervals, of
   * postings that are still open the latter.
   */
  private static List<Verdict.FiredRule> causes(List<Verdict.FiredRule> telling) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    telling.forEach(fired -> reasons.add(fired.rule().reason()));
    Set<Reason> consequences = EnumSet.noneOf(Reason.class);
    if (!Collections.disjoint(reasons, SIZE)) {
      consequences.addAll(FROM_SIZE);
    }
    if (reasons.contains(Reason.STILL_OPEN)) {
      consequences.addAll(FROM_OPEN);
    }
    return telling.stream().filter(fired -> !consequences.contains(fired.rule().reason())).toList();
  }

  private static String all(List<Verdict.FiredRule> telling) {
    return telling.stream().map(Caveats::text).collect(Collectors.joining("; "));
  }

  /** Returns the text for a measure of 0, which replaces all others; else empty. */
  private static String nothing(Verdict.FiredRule fired) {
    Double observed = fired.observed();
    return observed != null && observed == 0 ? words(fired.rule().measure()).get("none") : "";
  }

  private static ResourceRow words(Measure measure) {
    ResourceRow words = WORDS.get(measure.id());
    if (words == null) {
      throw new IllegalStateException("caveats.tsv: no words for " + measure.id());
    }
    return words;
  }

  private static String text(Verdict.FiredRule fired) {
    PublicationRule rule = fired.rule();
    ResourceRow words = words(rule.measure());
    Double observed = fired.observed();
    if (observed == null) {
      return words.get("absent");
    }
    String number = number(rule, observed);
    String column = rule.status() == Status.CAUTION ? "caution" : "not_shown";
    String one = words.get(column + "_one");
    return TextTemplate.fill(
            number.equals("1") && !one.isEmpty() ? one : words.get(column),
            Map.of("observed", number, "threshold", number(rule, rule.threshold())))
        .replaceFirst("(?:about )?±(just \\w+) ([\\d.]+ (?:points|%))(?: or more)?", "$1 ±$2");
  }

  /** Formats a value so that it is seen on which side of the limit it is. */
  private static String number(PublicationRule rule, double value) {
    double scale = rule.measure().unit() == Measure.Unit.SHARE ? 100 : 1;
    double limit = scale * rule.threshold();
    int least = leastDigits(rule.measure().unit(), scale * value);
    int digits = digits(scale * value, limit, least);
    return digits <= MOST_DIGITS
        ? formatted(rule.measure().unit(), value, digits)
        : (scale * value > limit ? "just over " : "just under ")
            + formatted(
                rule.measure().unit(), rule.threshold(), leastDigits(rule.measure().unit(), limit));
  }

  private static int leastDigits(Measure.Unit unit, double value) {
    return unit == Measure.Unit.POINTS && Math.round(10 * value) % 10 != 0 ? 1 : 0;
  }

  private static String formatted(Measure.Unit unit, double value, int digits) {
    return switch (unit) {
      case COUNT -> digits == 0 ? Numbers.count(value) : Numbers.decimal(value, digits);
      case SHARE ->
          digits == 0 ? Numbers.share(value, null) : Numbers.decimal(100 * value, digits) + " %";
      case POINTS -> Numbers.decimal(value, digits) + " points";
      case FLAG -> value > 0 ? "yes" : "no";
    };
  }

  /**
   * Returns the fewest digits, of those from the least on, with which a value is not the limit;
   * more than {@value #MOST_DIGITS} where all of these are too few.
   */
  private static int digits(double value, double limit, int least) {
    int digits = least;
    while (digits <= MOST_DIGITS
        && value != limit
        && rounded(value, digits) == rounded(limit, digits)) {
      digits++;
    }
    return digits;
  }

  private static long rounded(double value, int digits) {
    return Math.round(value * Math.pow(10, digits));
  }
}
