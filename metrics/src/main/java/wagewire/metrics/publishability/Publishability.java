package wagewire.metrics.publishability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one function that decides whether a figure may be printed (methodology §11). */
public final class Publishability {

  private static final List<Rule> RULES = worstFirst(RuleTable.read());

  private Publishability() {}

  public static Verdict judge(FigureKind kind, Evidence evidence) {
    return judge(RULES, kind, evidence);
  }

  static Verdict judge(List<Rule> rules, FigureKind kind, Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Set<Measure> judged = EnumSet.noneOf(Measure.class);
    Status status = Status.PUBLISH;
    for (Rule rule : rules) {
      @Nullable Double observed = evidence.get(rule.measure());
      if (rule.kinds().contains(kind) && rule.fires(observed) && judged.add(rule.measure())) {
        findings.add(new Finding(rule, observed));
        status = rule.status().compareTo(status) > 0 ? rule.status() : status;
      }
    }
    return new Verdict(status, findings);
  }

  /** The rules, worst first and otherwise in the order of the table. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** The threshold of the first rule that gives figures of the kind the status by the measure. */
  public static double threshold(FigureKind kind, Measure measure, Status status) {
    return RULES.stream()
        .filter(rule -> rule.kinds().contains(kind) && rule.measure() == measure)
        .filter(rule -> rule.status() == status && rule.operator() != Rule.Operator.ABSENT)
        .mapToDouble(Rule::threshold)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "rules.tsv: no rule makes %s %s by %s"
                    .formatted(kind.id(), status.id(), measure.id())));
  }

  private static List<Rule> worstFirst(List<Rule> rules) {
    return rules.stream().sorted(Comparator.comparing(Rule::status).reversed()).toList();
  }
}
