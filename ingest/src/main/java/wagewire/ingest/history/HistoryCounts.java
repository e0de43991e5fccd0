package wagewire.ingest.history;

import wagewire.model.text.CountedNoun;

/**
 * Counts of one run of fetching.
 *
 * @param boards of the plan
 * @param weeks wanted, of all boards
 * @param found copies of these weeks in the archive's index
 * @param fetched copies added by this run
 * @param present copies that were there before
 * @param unavailable copies of the index that the archive does not return
 * @param failed boards whose index or copies were not answered; the next run retries them
 */
public record HistoryCounts(
    int boards, int weeks, int found, int fetched, int present, int unavailable, int failed) {

  static final HistoryCounts NONE = new HistoryCounts(0, 0, 0, 0, 0, 0, 0);

  /** Returns the line for people. */
  public String line() {
    return "%s, %s wanted: %,d copies found, %,d fetched, %,d already there"
            .formatted(
                CountedNoun.of(boards, "board"),
                CountedNoun.of(weeks, "week"),
                found,
                fetched,
                present)
        + (unavailable == 0 ? "" : ", %,d not returned by the archive".formatted(unavailable))
        + (failed == 0 ? "" : "; %s failed".formatted(CountedNoun.of(failed, "board")));
  }

  HistoryCounts plus(HistoryCounts more) {
    return new HistoryCounts(
        boards + more.boards,
        weeks + more.weeks,
        found + more.found,
        fetched + more.fetched,
        present + more.present,
        unavailable + more.unavailable,
        failed + more.failed);
  }
}
