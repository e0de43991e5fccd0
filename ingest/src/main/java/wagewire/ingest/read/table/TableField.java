package wagewire.ingest.read.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields of a table; the id, its name in lower case, is also the default column. */
public enum TableField {
  BOARD,
  ID,
  TITLE,
  COMPANY,
  DEPARTMENT,
  LOCATION,
  CITY,
  REGION,
  PAY,
  PAY_MIN,
  PAY_MAX,
  PAY_CURRENCY,
  PAY_PERIOD,
  /** Marks the pay as an estimate that was not posted. */
  PAY_PREDICTED,
  EMPLOYMENT_TYPE,
  DESCRIPTION,
  COUNTRY,
  CURRENCY,
  POSTED_AT,
  UPDATED_AT,
  URL,
  APPLY_URL,
  REMOTE,
  WORKPLACE_TYPE,
  LANGUAGE,
  REQUISITION_ID;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns false for the board, whose column must be named: a column of that name may hold
   * anything.
   */
  boolean hasDefaultColumn() {
    return this != BOARD;
  }

  static Optional<TableField> find(String id) {
    return Arrays.stream(values()).filter(target -> target.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(TableField::id).toList();
  }
}
