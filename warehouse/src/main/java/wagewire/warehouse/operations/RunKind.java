package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What was run. */
public enum RunKind {
  /** A round and its release, by {@code refresh}. */
  REFRESH("refresh"),
  /** A release of what others collected. */
  FIGURES("figures"),
  /** What {@code run} visited since it last told. */
  COLLECTING("collecting"),
  /** The weekly release of {@code run}. */
  RELEASE("release");

  private final String id;

  RunKind(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  static RunKind of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
  }
}
