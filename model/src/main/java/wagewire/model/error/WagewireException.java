package wagewire.model.error;

import org.jspecify.annotations.Nullable;

/** A failure with one line for a person: what happened, where, and what to do about it. */
public final class WagewireException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * @param what happened, such as "unknown platform 'greenhose'"
   * @param where it happened: file and line, address, board
   * @param toDo the next step for the person who reads it
   */
  public WagewireException(ErrorCode code, String what, String where, String toDo) {
    this(code, what, where, toDo, null);
  }

  public WagewireException(
      ErrorCode code, String what, String where, String toDo, @Nullable Throwable cause) {
    super("%s (%s). %s".formatted(what, where, toDo), cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
