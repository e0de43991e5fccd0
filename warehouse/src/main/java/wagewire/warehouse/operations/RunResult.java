package wagewire.warehouse.operations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * The result of a run.
 *
 * @param counts totals of the run, written as JSON
 * @param vintage the release it made; null when it made none
 * @param error the message shown; null without an error
 */
public record RunResult(
    RunOutcome outcome,
    int exitCode,
    Object counts,
    @Nullable String vintage,
    @Nullable ErrorCode errorCode,
    @Nullable String error) {

  /** Longest error message that is kept, in characters. */
  private static final int LONGEST = 500;

  /** Returns the result of collecting, with or without a release. */
  public static RunResult collected(Object counts, @Nullable String vintage, int exitCode) {
    return new RunResult(
        vintage == null ? RunOutcome.NOTHING_NEW : RunOutcome.RELEASED,
        exitCode,
        counts,
        vintage,
        null,
        null);
  }

  /** Returns the result of computing figures alone. */
  public static RunResult figures(@Nullable String vintage) {
    return collected(Map.of(), vintage, 0);
  }

  /** Returns the result of collecting alone. */
  public static RunResult done(Object counts, int exitCode) {
    return new RunResult(RunOutcome.DONE, exitCode, counts, null, null, null);
  }

  /** Returns the result for an exception; one without a code is an internal error. */
  public static RunResult failed(Throwable failure) {
    WagewireException known = known(failure);
    ErrorCode code = known == null ? ErrorCode.INTERNAL_ERROR : known.code();
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
