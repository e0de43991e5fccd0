package wagewire.lab.wanted;

import java.util.List;
import java.util.stream.IntStream;
import wagewire.model.table.ResourceRow;

/**
 * A line of the wanted list.
 *
 * @param number of the line, from 0
 * @param block part of the brief that it is for
 * @param choices metrics in order of preference, at least one
 * @param role id of a role or family
 * @param seniority id, or {@code all}
 * @param subject what the figure is of beside its role
 * @param rank place of its tool or employer, from 1; 0 for other figures
 */
public record WantedLine(
    int number,
    String block,
    List<Choice> choices,
    String role,
    String seniority,
    Subject subject,
    int rank,
    TruthScope truthOf) {

  static final List<String> COLUMNS =
      List.of("block", "metric", "role", "seniority", "tool", "rank", "horizon", "truth_of");

  private static final String RANKED = "ranked";

  /** A dimension whose value is the one of a rank. */
  public enum Subject {
    ROLE,
    TOOL,
    EMPLOYER
  }

  /**
   * A metric that answers the line.
   *
   * @param horizon id of one of the metric's horizons
   */
  public record Choice(String metric, String horizon) {}

  /** Returns the metric that is preferred. */
  public Choice preferred() {
    return choices.getFirst();
  }

  /** Returns the line for another role, which the list may not have. */
  public WantedLine ofRole(String other) {
    return new WantedLine(number, block, choices, other, seniority, subject, rank, truthOf);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalStateException if its metrics and horizons differ in number
   */
  static WantedLine of(int number, ResourceRow row) {
    List<String> metrics = row.list("metric");
    List<String> horizons = row.list("horizon");
    if (horizons.size() != metrics.size() && horizons.size() != 1) {
      throw new IllegalStateException(
          "%s: %d metrics, %d horizons".formatted(row.where(), metrics.size(), horizons.size()));
    }
    int rank = row.isEmpty("rank") ? 0 : (int) row.number("rank");
    return new WantedLine(
        number,
        row.get("block"),
        IntStream.range(0, metrics.size())
            .mapToObj(
                at -> new Choice(metrics.get(at), horizons.get(horizons.size() == 1 ? 0 : at)))
            .toList(),
        row.get("role"),
        row.get("seniority"),
        subject(row, rank),
        rank,
        TruthScope.of(row.get("truth_of")));
  }

  private static Subject subject(ResourceRow row, int rank) {
    if (row.get("tool").equals(RANKED)) {
      return Subject.TOOL;
    }
    return rank > 0 ? Subject.EMPLOYER : Subject.ROLE;
  }
}
