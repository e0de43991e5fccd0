package wagewire.reporting.trace;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceTable;

/**
 * Which postings stand behind figures of a metric.
 *
 * @param id {@code open} in the period, {@code described} (and open), or {@code entered}: first in
 *     stock in it
 * @param boards {@code own} boards of employers, or {@code all}
 * @param counted which of them count: {@code all}, or those that name the tool, state pay, …
 */
record Universe(String id, String boards, String counted) {

  private static final Map<String, Universe> BY_METRIC =
      ResourceTable.read(Universe.class, "universes.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("metric"),
                  row -> new Universe(row.get("universe"), row.get("boards"), row.get("counted"))));

  /** Throws {@link IllegalArgumentException} for a metric there is not. */
  static Universe of(String metric) {
    Universe known = BY_METRIC.get(metric);
    if (known == null) {
      throw new IllegalArgumentException("No metric " + metric);
    }
    return known;
  }
}
