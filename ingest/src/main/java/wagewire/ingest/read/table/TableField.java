package wagewire.ingest.read.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Fields of a table; the id, its name in lower case, is also the default column. */
public enum TableField {
  BOARD,
  /** Platform of the row's board. */
  PLATFORM,
  /** Day on which the board showed the row. */
  OBSERVED_AT,
  /** Day on which the board was really asked, which may be before the day of the file. */
  FETCHED,
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

  /** Fields that hold a day of observation. */
  static final Set<TableField> DAYS = Collections.unmodifiableSet(EnumSet.of(OBSERVED_AT, FETCHED));

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns false for the board, the platform and days of observation, whose columns must be named:
   * a column of that name may hold anything.
   */
  boolean hasDefaultColumn() {
    return this != BOARD && this != PLATFORM && !DAYS.contains(this);
  }

  static Optional<TableField> find(String id) {
    return Arrays.stream(values()).filter(target -> target.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(TableField::id).toList();
  }
}
