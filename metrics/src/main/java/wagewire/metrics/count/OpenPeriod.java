package wagewire.metrics.count;

/**
 * A period in which a posting is in stock, in days since 1970.
 *
 * @param from first day
 * @param to first day on which it is no longer in stock; {@link #OPEN} while it is
 * @param entry how it began
 * @param closed true when the posting closed at its end, false when it was lost
 */
public record OpenPeriod(int from, int to, Entry entry, boolean closed) {

  /** End of a period that has none yet. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** The ways in which postings come into stock. */
  public enum Entry {
    /** First seen on a board that was observed. */
    OPENED,
    /** Open before its board was observed: in stock from the Monday of that week on. */
    BACKLOG,
    /** Back, or in the place of an older one. */
    REPOSTED
  }
}
