package wagewire.reporting.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.reporting.figure.Figure;

/** Runs the counter-checks of a headline. */
public final class CounterChecks {

  private static final Map<String, CheckRule> RULES = rules();

  private CounterChecks() {}

  /**
   * @throws IllegalArgumentException if the headline is not shown, or of a metric that is none
   */
  public static CheckReport of(HeadlineContext context) {
    Figure headline = context.headline();
    HeadlineKind kind =
        HeadlineKind.of(headline.metric())
            .filter(known -> headline.shown())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    headline.metric() + " " + headline.figureId() + " is no headline"));
    List<CheckReport.Result> results = new ArrayList<>();
    List<CounterCheck> notRun = new ArrayList<>();
    for (CounterCheck check : CounterCheck.all()) {
      if (check.of().contains(kind)) {
        CheckFinding said = rule(check).apply(context, check.threshold());
        if (said == null) {
          notRun.add(check);
        } else {
          results.add(new CheckReport.Result(check, said.outcome(), said.sentence()));
        }
      }
    }
    return new CheckReport(headline, List.copyOf(results), List.copyOf(notRun));
  }

  /** The checks that can be run, by id. */
  static Set<String> ids() {
    return RULES.keySet();
  }

  private static CheckRule rule(CounterCheck check) {
    CheckRule rule = RULES.get(check.id());
    if (rule == null) {
      throw new IllegalStateException("checks.tsv: nothing works out " + check.id());
    }
    return rule;
  }

  private static Map<String, CheckRule> rules() {
    Map<String, CheckRule> rules = new HashMap<>(SourceRules.ALL);
    rules.putAll(StockRules.ALL);
    rules.putAll(SampleRules.ALL);
    rules.putAll(TimeRules.ALL);
    rules.putAll(PayRules.ALL);
    return Map.copyOf(rules);
  }
}
