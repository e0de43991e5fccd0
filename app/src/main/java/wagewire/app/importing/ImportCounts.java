package wagewire.app.importing;

import wagewire.ingest.collect.ImportReport;

/**
 * What became of an import; {@code read = published + unchanged + rejected}.
 *
 * @param published listings that reached the topic of postings
 * @param unchanged listings whose content was known
 * @param rejected refused by the reader or the normaliser
 * @param loaded listings that the warehouse took in
 */
public record ImportCounts(long read, long published, long unchanged, long rejected, long loaded) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  /**
   * @param shown listings of the board's snapshot that the warehouse took in
   * @param refused those that the normaliser refused
   */
  ImportCounts plus(ImportReport report, long shown, long refused) {
    return new ImportCounts(
        read + report.read(),
        published + report.published() - refused,
        unchanged + report.unchanged(),
        rejected + report.rejected() + refused,
        loaded + shown);
  }
}
