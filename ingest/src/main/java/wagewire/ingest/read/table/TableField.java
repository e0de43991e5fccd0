package wagewire.ingest.read.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a table's column can be mapped to; the id is also the column's name where none is given. */
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
  /** Says that the pay is an estimate which nobody posted. */
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

  /** Only a board's column has to be asked for: a column of that name may hold anything. */
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
