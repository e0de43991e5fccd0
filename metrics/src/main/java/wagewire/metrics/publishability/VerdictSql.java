package wagewire.metrics.publishability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expands rules of publishability in SQL that judges its own rows. {@code :verdict(count, postings
 * => …, employers => …)} becomes the columns {@code status} and {@code reason}, and {@code
 * :suppressed(…)} a condition; other measures count as missing.
 */
public final class VerdictSql {

  private static final Pattern CALL =
      Pattern.compile(":(verdict|suppressed)\\(((?:[^()]|\\([^()]*\\))*)\\)");

  private static final Pattern ARGUMENT =
      Pattern.compile("\\s*,\\s*(\\w+) => ((?:[^(),]|\\([^()]*\\))+)");

  private VerdictSql() {}

  /**
   * @param rules worst first, as {@link Publishability#rules}
   */
  public static String expand(String sql, List<PublicationRule> rules) {
    return CALL.matcher(sql).replaceAll(call -> Matcher.quoteReplacement(expression(call, rules)));
  }

  private static String expression(MatchResult call, List<PublicationRule> rules) {
    String text = call.group(2);
    int comma = text.indexOf(',');
    FigureKind kind = FigureKind.of(text.substring(0, comma).strip());
    Map<Measure, String> stated = stated(text.substring(comma));
    List<Firing> firings =
        rules.stream()
            .filter(rule -> rule.kinds().contains(kind))
            .flatMap(rule -> firing(rule, stated.get(rule.measure())).stream())
            .toList();
    return call.group(1).equals("suppressed")
        ? "((%s) is true)".formatted(any(firings, Status.SUPPRESSED))
        : "%s as status, %s as reason".formatted(status(firings), reason(firings));
  }

  private static Map<Measure, String> stated(String arguments) {
    Map<Measure, String> stated = new EnumMap<>(Measure.class);
    Matcher argument = ARGUMENT.matcher(arguments);
    int end = 0;
    while (argument.find() && argument.start() == end) {
      stated.put(Measure.of(argument.group(1)), argument.group(2).strip());
      end = argument.end();
    }
    if (!arguments.substring(end).isBlank()) {
      throw new IllegalArgumentException("Cannot parse measures: " + arguments);
    }
    return stated;
  }

  private static String status(List<Firing> firings) {
    return "case when %s then '%s' when %s then '%s' else '%s' end"
        .formatted(
            any(firings, Status.SUPPRESSED),
            Status.SUPPRESSED.id(),
            any(firings, Status.CAUTION),
            Status.CAUTION.id(),
            Status.PUBLISH.id());
  }

  private static String reason(List<Firing> firings) {
    return firings.stream()
        .map(one -> "when %s then '%s'".formatted(one.condition, one.rule.reason().id()))
        .collect(Collectors.joining(" ", "case ", " else null end"));
  }

  private static String any(List<Firing> firings, Status status) {
    return firings.stream()
        .filter(one -> one.rule.status() == status)
        .map(Firing::condition)
        .reduce((one, other) -> one + " or " + other)
        .orElse("false");
  }

  /** Returns the condition in which the rule fires, if it can. */
  private static Optional<Firing> firing(PublicationRule rule, @Nullable String measure) {
    if (measure == null) {
      return rule.operator() == PublicationRule.Operator.ABSENT
          ? Optional.of(new Firing(rule, "true"))
          : Optional.empty();
    }
    return Optional.of(
        new Firing(
            rule,
            switch (rule.operator()) {
              case BELOW, ABOVE ->
                  "(%s)::double precision %s %s::double precision"
                      .formatted(measure, rule.operator().sign(), rule.limit());
              case ABSENT -> "(%s) is null".formatted(measure);
            }));
  }

  /** A rule and the condition in which it fires. */
  private record Firing(PublicationRule rule, String condition) {}
}
