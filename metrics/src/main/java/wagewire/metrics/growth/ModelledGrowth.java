package wagewire.metrics.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.growth.AreaModel.Posterior;
import wagewire.metrics.statistics.growth.FayHerriot;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.metrics.statistics.growth.RatioBenchmark;
import wagewire.model.posting.Role;

/**
 * Growth of roles that borrows from the growth of other roles, and adds up to that of their family
 * (methodology §10).
 */
final class ModelledGrowth {

  /** Fewest roles that a model is made of. */
  private static final int LEAST_ROLES = 3;

  private ModelledGrowth() {}

  /**
   * A role's modelled growth.
   *
   * @param percent growth
   * @param interval in percent
   */
  record Result(double percent, Interval interval) {}

  /**
   * Models the roles.
   *
   * @param families direct growth of each role's family, by its id
   * @return by role; empty without a model
   */
  static Map<String, Result> of(RoleEstimates estimates, Map<String, LogGrowth> families) {
    Map<String, Result> results = new HashMap<>();
    double[][] covariances = estimates.covariances();
    if (estimates.roles().size() < LEAST_ROLES || covariances == null) {
      return results;
    }
    if (FayHerriot.of(estimates.values(), covariances) instanceof Posterior posterior) {
      Map<String, List<Integer>> ofFamily = new HashMap<>();
      for (int number = 0; number < estimates.roles().size(); number++) {
        ofFamily
            .computeIfAbsent(family(estimates.roles().get(number)), _ -> new ArrayList<>())
            .add(number);
      }
      ofFamily.forEach((family, numbers) -> {
        LogGrowth direct = families.get(family);
        if (direct != null) {
          results.putAll(ofFamily(estimates, numbers, posterior, direct));
        }
      });
    }
    return results;
  }

  private static Map<String, Result> ofFamily(
      RoleEstimates estimates, List<Integer> numbers, Posterior posterior, LogGrowth family) {
    Map<String, Result> results = new HashMap<>();
    List<String> roles = numbers.stream().map(estimates.roles()::get).toList();
    Posterior part =
        new Posterior(
            numbers.stream().map(posterior.means()::get).toList(),
            numbers.stream().map(posterior.deviations()::get).toList(),
            posterior.centre(),
            posterior.sigma());
    double[] base = roles.stream().mapToDouble(estimates::then).toArray();
    @Nullable Posterior benchmarked = RatioBenchmark.of(part, base, family.ratio());
    if (benchmarked == null) {
      return results;
    }
    double critical = CriticalValue.student(family.degreesOfFreedom());
    for (int place = 0; place < roles.size(); place++) {
      double ratio = Math.exp(benchmarked.means().get(place));
      double reach = Math.exp(critical * benchmarked.deviations().get(place));
      if (Double.isFinite(ratio * reach)) {
        results.put(
            roles.get(place),
            new Result(
                100 * (ratio - 1),
                new Interval(
                    100 * (ratio / reach - 1), 100 * (ratio * reach - 1), Interval.MODELLED)));
      }
    }
    return results;
  }

  private static String family(String role) {
    return Role.of(role).family().id();
  }
}
