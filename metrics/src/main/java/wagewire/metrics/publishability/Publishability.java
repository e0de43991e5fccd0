package wagewire.metrics.publishability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides if a figure may be published (methodology §11). */
public final class Publishability {

  private static final List<PublicationRule> RULES = worstFirst(PublicationRuleTable.read());

  private static final Map<FigureKind, List<PublicationRule>> BY_KIND = byKind(RULES);

  private Publishability() {}

  public static Verdict judge(FigureKind kind, FigureMeasures measures) {
    return judge(BY_KIND.getOrDefault(kind, List.of()), measures);
  }

  static Verdict judge(List<PublicationRule> rules, FigureKind kind, FigureMeasures measures) {
    return judge(byKind(rules).getOrDefault(kind, List.of()), measures);
  }

  /**
   * @param rules of the figure's kind, most severe status first
   */
  private static Verdict judge(List<PublicationRule> rules, FigureMeasures measures) {
    List<Verdict.FiredRule> fired = new ArrayList<>();
    Set<Measure> judged = EnumSet.noneOf(Measure.class);
    Status status = Status.PUBLISH;
    for (PublicationRule rule : rules) {
      @Nullable Double observed = measures.get(rule.measure());
      if (rule.fires(observed) && judged.add(rule.measure())) {
        fired.add(new Verdict.FiredRule(rule, observed));
        status = rule.status().compareTo(status) > 0 ? rule.status() : status;
      }
    }
    return new Verdict(status, fired);
  }

  /** Returns the rules, most severe status first and otherwise in the order of the table. */
  public static List<PublicationRule> rules() {
    return RULES;
  }

  /** Returns the threshold of the first rule by which the measure gives the kind this status. */
  public static double threshold(FigureKind kind, Measure measure, Status status) {
    return RULES.stream()
        .filter(rule -> rule.kinds().contains(kind) && rule.measure() == measure)
        .filter(
            rule -> rule.status() == status && rule.operator() != PublicationRule.Operator.ABSENT)
        .mapToDouble(PublicationRule::threshold)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "rules.tsv: no rule makes %s %s by %s"
                    .formatted(kind.id(), status.id(), measure.id())));
  }

  private static Map<FigureKind, List<PublicationRule>> byKind(List<PublicationRule> rules) {
    Map<FigureKind, List<PublicationRule>> byKind = new EnumMap<>(FigureKind.class);
    for (PublicationRule rule : rules) {
      for (FigureKind kind : rule.kinds()) {
        byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(rule);
      }
    }
    return byKind;
  }

  private static List<PublicationRule> worstFirst(List<PublicationRule> rules) {
    return rules.stream().sorted(Comparator.comparing(PublicationRule::status).reversed()).toList();
  }
}
