package wagewire.lab.wanted;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceRow;

/**
 * A line of the wanted list.
 *
 * @param number of the line, from 0
 * @param block part of the brief that it is for
 * @param role id of a role or family
 * @param seniority id, or {@code all}
 * @param country ISO 3166-1, or {@code all}
 * @param subject what the figure is of beside its role
 * @param rank place of its tool or employer, from 1; 0 for other figures
 * @param horizon id of one of the metric's horizons
 */
public record WantedLine(
    int number,
    String block,
    String metric,
    String role,
    String seniority,
    String country,
    Subject subject,
    int rank,
    String horizon) {

  static final List<String> COLUMNS =
      List.of("block", "metric", "role", "seniority", "country", "tool", "horizon");

  private static final Pattern RANKED = Pattern.compile("(rank|employer) (\\d+)");

  /** Counts of the boards tracked, whose truth is that of the employers tracked. */
  private static final Set<String> COUNTS = Set.of("active", "opened", "closed", "employer_active");

  /** A dimension whose value is the one of a rank. */
  public enum Subject {
    ROLE,
    TOOL,
    EMPLOYER
  }

  /** Returns true for a figure that is inferred: its truth is that of all employers. */
  public boolean isInferred() {
    return !COUNTS.contains(metric);
  }

  static WantedLine of(int number, ResourceRow row) {
    Matcher ranked = RANKED.matcher(row.get("tool"));
    boolean isRanked = ranked.matches();
    return new WantedLine(
        number,
        row.get("block"),
        row.get("metric"),
        row.get("role"),
        row.get("seniority"),
        row.get("country"),
        !isRanked ? Subject.ROLE : ranked.group(1).equals("rank") ? Subject.TOOL : Subject.EMPLOYER,
        isRanked ? Integer.parseInt(ranked.group(2)) : 0,
        row.get("horizon"));
  }
}
