package wagewire.metrics.release;

import java.sql.SQLException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Thrown when a release check fails; the release is rolled back. */
final class ReleaseCheckException extends SQLException {

  private static final long serialVersionUID = 1L;

  private final transient ReleaseCheck check;
  private final String found;

  ReleaseCheckException(ReleaseCheck check, String found) {
    super(check.id() + ": " + found);
    this.check = check;
    this.found = found;
  }

  String checkId() {
    return check.id();
  }

  String found() {
    return found;
  }

  /** Returns CHECK_FAILED where the check is acceptable, else INTERNAL_ERROR. */
  WagewireException toWagewireException() {
    return new WagewireException(
        check.acceptable() ? ErrorCode.CHECK_FAILED : ErrorCode.INTERNAL_ERROR,
        check.meaning(),
        found,
        "The last good release stays up. "
            + (check.acceptable()
                ? "Check the boards; if the data is right: ./wagewire refresh --accept %s; if a"
                        .formatted(check.id())
                    + " board is wrong: ./wagewire forget --board BOARD --again."
                : "Please report this line."),
        this);
  }
}
