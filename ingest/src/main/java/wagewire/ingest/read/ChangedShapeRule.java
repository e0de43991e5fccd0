package wagewire.ingest.read;

/**
 * Decides whether unreadable rows mean that an answer's shape has changed: more than a tenth of the
 * rows, and more than one unless it is the only row.
 */
public final class ChangedShapeRule {

  private static final int MOST_OF = 10;

  private ChangedShapeRule() {}

  /**
   * Returns true when the shape has changed.
   *
   * @param unreadable rows that could not be read
   * @param rows all rows, unreadable ones included
   */
  public static boolean holds(int unreadable, int rows) {
    return unreadable == 1 ? rows == 1 : unreadable * MOST_OF > rows;
  }
}
