package wagewire.metrics.fact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.model.time.IsoWeek;

/**
 * A release of figures while it is computed.
 *
 * @param vintage its name, such as {@code 2026-W47} or {@code 2026-W47.2}
 * @param firstWeek the first week that the record covers
 * @param openWeek the first week that this release states or restates
 * @param fromWeek the first of these weeks to compute
 * @param newestWeek the last complete week
 * @param simulated true when any board belongs to a simulated market
 * @param oneVocabulary whether the same rules and vocabulary read all listings
 */
public record Release(
    String vintage,
    IsoWeek firstWeek,
    IsoWeek openWeek,
    IsoWeek fromWeek,
    IsoWeek newestWeek,
    boolean simulated,
    boolean oneVocabulary) {

  /** Version of the formulas; a change restates all history. */
  public static final int METHOD_VERSION = 16;

  /** Number of weeks that stay open to revision. */
  public static final int OPEN_WEEKS = 4;

  /** Returns the release limited to the weeks from a later one on. */
  public Release from(IsoWeek week) {
    return new Release(vintage, firstWeek, openWeek, week, newestWeek, simulated, oneVocabulary);
  }

  /** Returns the release limited to its newest week. */
  public Release ofNewestWeek() {
    return new Release(
        vintage, firstWeek, newestWeek, newestWeek, newestWeek, simulated, oneVocabulary);
  }

  /** Returns the weeks of the record. */
  public int record() {
    return newestWeek.weeksSince(firstWeek) + 1;
  }

  /** Returns the windows that growth over a horizon compares. */
  public GrowthWindow window(Horizon horizon) {
    return horizon.window(record());
  }

  /** Returns the windows of all horizons. */
  public List<GrowthWindow> windows() {
    return Arrays.stream(Horizon.values()).map(this::window).toList();
  }

  /** Returns the weeks to compute, oldest first. */
  public List<IsoWeek> weeks() {
    return Stream.iterate(fromWeek, week -> week.plusWeeks(1))
        .takeWhile(week -> week.compareTo(newestWeek) <= 0)
        .toList();
  }

  /** Returns the parameters that SQL files can name. */
  public Map<String, Object> parameters() {
    return Map.ofEntries(
        Map.entry("vintage", vintage),
        Map.entry("first_week", firstWeek.monday()),
        Map.entry("open_week", openWeek.monday()),
        Map.entry("from_week", fromWeek.monday()),
        Map.entry("newest_week", newestWeek.monday()),
        Map.entry("year_weeks", window(Horizon.YEAR).weeks()),
        Map.entry("method_version", METHOD_VERSION));
  }

  /** Returns the parameters with a role or group of roles. */
  public Map<String, Object> parameters(String role) {
    Map<String, Object> parameters = new HashMap<>(parameters());
    parameters.put("role", role);
    return parameters;
  }
}
