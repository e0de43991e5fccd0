package wagewire.ingest.read.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fields of a table; the id is also the default column name. */
public enum TableField {
  BOARD("board"),
  ID("id"),
  TITLE("title"),
  COMPANY("company"),
  DEPARTMENT("department"),
  LOCATION("location"),
  CITY("city"),
  REGION("region"),
  PAY("pay"),
  PAY_MIN("pay_min"),
  PAY_MAX("pay_max"),
  PAY_CURRENCY("pay_currency"),
  PAY_PERIOD("pay_period"),
  /** Marks the pay as an estimate that was not posted. */
  PAY_PREDICTED("pay_predicted"),
  EMPLOYMENT_TYPE("employment_type"),
  DESCRIPTION("description"),
  COUNTRY("country"),
  CURRENCY("currency"),
  POSTED_AT("posted_at"),
  UPDATED_AT("updated_at"),
  URL("url"),
  APPLY_URL("apply_url"),
  REMOTE("remote"),
  WORKPLACE_TYPE("workplace_type"),
  LANGUAGE("language"),
  REQUISITION_ID("requisition_id");

  private final String id;

  TableField(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /**
   * Returns false for the board, whose column must be named: a column of that name may hold
   * anything.
   */
  boolean hasDefaultColumn() {
    return this != BOARD;
  }

  static Optional<TableField> find(String id) {
    return Arrays.stream(values()).filter(target -> target.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(TableField::id).toList();
  }
}
