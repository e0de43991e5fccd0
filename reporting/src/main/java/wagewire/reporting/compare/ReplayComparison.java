package wagewire.reporting.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that another reading of the record makes.
 *
 * @param fields of how many listings each field changed, most first
 * @param turns which roles and levels became which others, most listings first
 * @param shown figures shown before
 * @param moves changed figures that were or are shown; of the newest week first
 */
public record ReplayComparison(
    List<Field> fields, List<Reclassification> turns, long shown, List<Move> moves) {

  /** A field of {@code postings.listing_record} and of how many listings it changed. */
  public record Field(String name, long listings) {}

  /**
   * One role or level that became another.
   *
   * @param field {@code role} or {@code seniority}
   * @param example a title
   */
  public record Reclassification(
      String field, String before, String after, long listings, String example) {}

  /**
   * A figure that changed.
   *
   * @param cell the dimensions that are not {@code all}, such as {@code role=marketing-operations}
   * @param before null when it was not shown or not there
   * @param after null when it is not shown or not there
   * @param statusBefore publish, caution, suppressed or absent
   */
  public record Move(
      String metric,
      LocalDate periodEnd,
      String cell,
      String horizon,
      String unit,
      @Nullable Double before,
      @Nullable Double after,
      String statusBefore,
      String statusAfter) {

    /** True when the figure changes between shown and not shown. */
    public boolean changesVisibility() {
      return isShown(statusBefore) != isShown(statusAfter);
    }

    private static boolean isShown(String status) {
      return status.equals("publish") || status.equals("caution");
    }
  }
}
