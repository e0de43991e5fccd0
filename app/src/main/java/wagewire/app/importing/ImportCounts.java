package wagewire.app.importing;

import wagewire.ingest.publish.CollectReport;

/**
 * Counts of an import; {@code read = published + unchanged + rejected + forgotten}.
 *
 * @param published listings that reached the topic of postings
 * @param unchanged listings whose content was known
 * @param rejected items that the reader or the normaliser refused
 * @param loaded listings that the warehouse loaded
 * @param forgotten listings that were removed for good and are kept out
 */
public record ImportCounts(
    long read, long published, long unchanged, long rejected, long loaded, long forgotten) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

  /** Adds items that were refused before they were published. */
  ImportCounts refused(int items) {
    return new ImportCounts(
        read + items, published, unchanged, rejected + items, loaded, forgotten);
  }

  /**
   * Adds a board.
   *
   * @param shown listings of the board's snapshot that the warehouse loaded
   * @param refused listings that the normaliser refused
   */
  ImportCounts plus(CollectReport report, long shown, long refused) {
    return new ImportCounts(
        read + report.read(),
        published + report.published() - refused,
        unchanged + report.unchanged(),
        rejected + report.rejected() + refused,
        loaded + shown,
        forgotten + report.forgotten());
  }
}
