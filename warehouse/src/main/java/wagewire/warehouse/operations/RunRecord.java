package wagewire.warehouse.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of {@code operations.run}.
 *
 * @param finishedAt null while it runs
 * @param exitCode null while it runs and when it was lost
 */
public record RunRecord(
    long id,
    RunKind kind,
    String worker,
    Instant startedAt,
    @Nullable Instant finishedAt,
    RunOutcome outcome,
    @Nullable Integer exitCode,
    JsonNode counts,
    @Nullable String vintage,
    @Nullable String errorCode,
    @Nullable String error) {

  /** Returns a line such as {@code 2026-11-23 06:00 release: released 2026-W47, 41 s}. */
  public String line() {
    String line =
        "%s %s: %s"
            .formatted(
                startedAt.toString().substring(0, 16).replace('T', ' '), kind.id(), outcome.id());
    if (vintage != null) {
      line += " " + vintage;
    }
    if (error != null) {
      line += ": " + error;
    }
    return finishedAt == null || outcome == RunOutcome.LOST
        ? line
        : line + ", " + (finishedAt.getEpochSecond() - startedAt.getEpochSecond()) + " s";
  }
}
