package wagewire.reporting.health;

import java.util.Arrays;
import java.util.List;

/** Conditions of a board, the gravest first. */
public enum BoardCondition {
  /** The newest answer was held for review. */
  HELD("held", "Held"),
  /** The newest fetch was not complete. */
  FAILING("failing", "Failing"),
  /** The platform no longer lists the board. */
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

  /** Returns the id used in addresses and queries. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /** True for a board that needs attention. */
  public boolean needsAttention() {
    return this == HELD || this == FAILING || this == GONE;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(BoardCondition::id).toList();
  }

  public static BoardCondition of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow();
  }
}
