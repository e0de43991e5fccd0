package wagewire.reporting.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.reporting.figure.Figure;

/** Runs the counter-checks of a headline. */
public final class CounterChecks {

  private static final Map<String, Rule> RULES = rules();

  private CounterChecks() {}

  /**
   * @throws IllegalArgumentException if the headline is withheld, or of a metric that is none
   */
  public static CheckReport of(Beside beside) {
    Figure headline = beside.headline();
    HeadlineKind kind =
        HeadlineKind.of(headline.metric())
            .filter(known -> headline.told())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    headline.metric() + " " + headline.figureId() + " is no headline"));
    List<CheckResult> results = new ArrayList<>();
    List<Check> notRun = new ArrayList<>();
    for (Check check : Check.all()) {
      if (check.of().contains(kind)) {
        Said said = rule(check).apply(beside, check.threshold());
        if (said == null) {
          notRun.add(check);
        } else {
          results.add(new CheckResult(check, said.outcome(), said.sentence()));
        }
      }
    }
    return new CheckReport(headline, List.copyOf(results), List.copyOf(notRun));
  }

  /** The checks that can be run, by id. */
  static Set<String> ids() {
    return RULES.keySet();
  }

  private static Rule rule(Check check) {
    Rule rule = RULES.get(check.id());
    if (rule == null) {
      throw new IllegalStateException("checks.tsv: nothing works out " + check.id());
    }
    return rule;
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>(SourceRules.ALL);
    rules.putAll(ShapeRules.ALL);
    rules.putAll(FootingRules.ALL);
    rules.putAll(TimeRules.ALL);
    rules.putAll(PayRules.ALL);
    return Map.copyOf(rules);
  }
}
