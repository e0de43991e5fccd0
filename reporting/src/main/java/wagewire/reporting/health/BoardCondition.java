package wagewire.reporting.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Conditions of a board, the gravest first. */
public enum BoardCondition {
  /** The newest answer was held for review. */
  HELD("held", "Held"),
  /** The newest fetch was not complete, or found the board gone and is not confirmed yet. */
  FAILING("failing", "Failing"),
  /** The platform no longer lists the board, confirmed over days. */
  GONE("gone", "Gone"),
  /** No fetch in the 35 days before the newest of all. */
  NOT_WATCHED("not-watched", "Not watched"),
  /** The newest fetch was complete. */
  HEALTHY("healthy", "Healthy"),
  /** Only imported material, never fetched. */
  IMPORTED("imported", "Imported");

  private final String id;
  private final String label;

  BoardCondition(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Returns the id used in addresses, queries and JSON. */
  @JsonValue
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /** Returns the label within a sentence, such as "not watched". */
  public String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** True for a board that needs attention. */
  public boolean needsAttention() {
    return this == HELD || this == FAILING || this == GONE;
  }

  /** True for a board that was fetched in the 35 days before the newest fetch of all. */
  public boolean isWatched() {
    return this != NOT_WATCHED && this != IMPORTED;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(BoardCondition::id).toList();
  }

  public static BoardCondition of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow();
  }
}
