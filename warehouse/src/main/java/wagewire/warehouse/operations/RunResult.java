package wagewire.warehouse.operations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * How a run ended.
 *
 * @param counts what it collected, to be written as JSON
 * @param vintage the release it made; null when it made none
 * @param error the line a person is told; null when nothing went wrong
 */
public record RunResult(
    RunOutcome outcome,
    int exitCode,
    Object counts,
    @Nullable String vintage,
    @Nullable ErrorCode errorCode,
    @Nullable String error) {

  /** No longer than a line that a person reads. */
  private static final int LONGEST = 500;

  /** After collecting, with or without a release. */
  public static RunResult collected(Object counts, @Nullable String vintage, int exitCode) {
    return new RunResult(
        vintage == null ? RunOutcome.NOTHING_NEW : RunOutcome.RELEASED,
        exitCode,
        counts,
        vintage,
        null,
        null);
  }

  /** After working out figures alone. */
  public static RunResult figures(@Nullable String vintage) {
    return collected(Map.of(), vintage, 0);
  }

  /** After collecting alone. */
  public static RunResult done(Object counts, int exitCode) {
    return new RunResult(RunOutcome.DONE, exitCode, counts, null, null, null);
  }

  /** By what was thrown; a failure without a code is a defect of ours. */
  public static RunResult failed(Throwable failure) {
    WagewireException known = known(failure);
    ErrorCode code = known == null ? ErrorCode.DEFECT : known.code();
    String line = String.valueOf((known == null ? failure : known).getMessage());
    return new RunResult(
        RunOutcome.FAILED,
        code.exitCode(),
        Map.of(),
        null,
        code,
        line.substring(0, Math.min(LONGEST, line.length())));
  }

  private static @Nullable WagewireException known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WagewireException known) {
        return known;
      }
    }
    return null;
  }
}
