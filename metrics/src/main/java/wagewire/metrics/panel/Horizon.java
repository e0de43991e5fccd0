package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.Optional;

/** How far growth looks back (methodology §5). */
public enum Horizon {
  FOUR_WEEK("four_week", 4),
  YEAR("year", 52);

  private static final int FEWEST = 4;
  private static final int MOST_OF_A_YEAR = 13;

  private final String id;
  private final int lag;

  Horizon(String id, int lag) {
    this.id = id;
    this.lag = lag;
  }

  /** Finds a horizon by id; empty for periods without a base, such as {@code thirteen_week}. */
  public static Optional<Horizon> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  /** Returns the weeks from a base week to its partner now. */
  public int lag() {
    return lag;
  }

  /**
   * Returns the windows that are compared: over a year as long ones as the record has on both
   * sides, of 4 to 13 weeks.
   *
   * @param record weeks of the record
   */
  public GrowthWindow window(int record) {
    int weeks = this == YEAR ? Math.clamp(record - lag, FEWEST, MOST_OF_A_YEAR) : FEWEST;
    return new GrowthWindow(this, weeks);
  }
}
