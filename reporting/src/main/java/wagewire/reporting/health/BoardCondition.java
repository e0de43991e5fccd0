package wagewire.reporting.health;

import java.util.Arrays;
import java.util.List;

/** How a board does, the gravest first. */
public enum BoardCondition {
  HELD("held", "Held", "its newest answer was held for review"),
  FAILING("failing", "Failing", "its newest fetch was not complete"),
  GONE("gone", "Gone", "its platform no longer lists it"),
  NOT_WATCHED("not-watched", "Not watched", "no fetch in the 35 days before the newest of all"),
  WELL("well", "Well", "its newest fetch was complete"),
  IMPORTED("imported", "Imported", "only imported material, never fetched");

  private final String id;
  private final String label;
  private final String meaning;

  BoardCondition(String id, String label, String meaning) {
    this.id = id;
    this.label = label;
    this.meaning = meaning;
  }

  /** As in addresses, and in the queries. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  /** Goes on after "is in this state because". */
  public String meaning() {
    return meaning;
  }

  /** Whether a person should look at it. */
  public boolean isUnwell() {
    return this == HELD || this == FAILING || this == GONE;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(BoardCondition::id).toList();
  }

  static BoardCondition of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow();
  }
}
