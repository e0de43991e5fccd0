package wagewire.metrics.release;

import java.sql.SQLException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** A release check that does not hold; what was done for the release is taken back. */
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

  /** CHECK_FAILED where the data may be meant to be so, else DEFECT. */
  WagewireException forPeople() {
    return new WagewireException(
        check.acceptable() ? ErrorCode.CHECK_FAILED : ErrorCode.DEFECT,
        check.meaning(),
        found,
        "The last good release stays up. "
            + (check.acceptable()
                ? "Look at the boards; if it is meant to be so: ./wagewire refresh --accept "
                    + check.id()
                    + "."
                : "Please report this line."),
        this);
  }
}
