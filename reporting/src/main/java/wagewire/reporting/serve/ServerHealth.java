package wagewire.reporting.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /health} tells.
 *
 * @param status {@code ok} or {@code unwell}
 * @param release the newest one; null before the first and while the database is away
 * @param week of the release, such as {@code 2026-W47}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ServerHealth(
    String status,
    boolean databaseReachable,
    @Nullable String release,
    @Nullable String week,
    @Nullable Boolean simulated) {

  static ServerHealth databaseAway() {
    return new ServerHealth("unwell", false, null, null, null);
  }
}
