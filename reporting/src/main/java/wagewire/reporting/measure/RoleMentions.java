package wagewire.reporting.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the employers of one role's postings state: totals by employer, all in the same order. */
final class RoleMentions {

  private final List<Totals> employers = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Double>> byTool = new TreeMap<>();
  private long boards;

  private record Totals(double described, double remote, double hybrid) {}

  void add(ResultSet row) throws SQLException {
    String employer = row.getString("employer");
    Integer number = numbers.get(employer);
    if (number == null) {
      number = employers.size();
      numbers.put(employer, number);
      employers.add(
          new Totals(row.getDouble("described"), row.getDouble("remote"), row.getDouble("hybrid")));
      boards += row.getLong("boards");
    }
    String tool = row.getString("tool");
    if (tool != null) {
      byTool.computeIfAbsent(tool, name -> new HashMap<>()).put(number, row.getDouble("mentions"));
    }
  }

  /** In the order of the totals. */
  Set<String> employers() {
    return numbers.keySet();
  }

  double[] described() {
    return totals(Totals::described);
  }

  double[] remote() {
    return totals(Totals::remote);
  }

  double[] hybrid() {
    return totals(Totals::hybrid);
  }

  long boards() {
    return boards;
  }

  /** Described postings that name the tool, by tool. */
  Map<String, double[]> mentions() {
    Map<String, double[]> mentions = new TreeMap<>();
    byTool.forEach((tool, counts) -> {
      double[] those = new double[employers.size()];
      counts.forEach((employer, count) -> those[employer] = count);
      mentions.put(tool, those);
    });
    return mentions;
  }

  private double[] totals(ToDoubleFunction<Totals> total) {
    return employers.stream().mapToDouble(total).toArray();
  }
}
