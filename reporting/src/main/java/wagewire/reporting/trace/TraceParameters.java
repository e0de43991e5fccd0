package wagewire.reporting.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.figure.Figure;

/** A figure as the parameters of the files of SQL that trace it. */
final class TraceParameters {

  private static final int DAYS = 7;

  private TraceParameters() {}

  /**
   * @param redistribution terms of the sources whose postings are shown
   * @param offset how many postings to pass over
   * @param limit how many at most
   */
  static Map<String, Object> of(
      Figure figure, Set<YesNoUnknown> redistribution, int offset, int limit) {
    Metric.Universe universe = Metric.of(figure.metric()).universe();
    GrowthWindow window = figure.window();
    boolean flow = universe.quantity().equals("flow");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("period_start", figure.periodStart());
    parameters.put("period_end", figure.periodEnd());
    parameters.put("role", figure.role());
    parameters.put("roles", String.join(",", RoleGroups.members(figure.role())));
    parameters.put("seniority", figure.seniority());
    parameters.put("country", figure.country());
    parameters.put("region", figure.region());
    parameters.put("metro", figure.metro());
    parameters.put("work_mode", figure.workMode());
    parameters.put("employment_type", figure.employmentType());
    parameters.put("tool", figure.tool());
    parameters.put("employer", figure.employer());
    parameters.put("currency", figure.currency());
    parameters.put("universe", universe.id());
    parameters.put("boards", universe.boards());
    parameters.put("counted", universe.counted());
    parameters.put("quantity", universe.quantity());
    parameters.put("lag_days", (window == null ? 0 : window.lag()) * DAYS);
    parameters.put("divisor", flow || window == null ? 1 : window.weeks());
    parameters.put("redistribution", YesNoUnknown.ids(redistribution));
    parameters.put("offset", offset);
    parameters.put("limit", limit);
    return parameters;
  }
}
