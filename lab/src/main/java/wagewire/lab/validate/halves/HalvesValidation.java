package wagewire.lab.validate.halves;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Splits real boards at random into halves and compares the halves' figures: without a truth, it
 * shows whether intervals are as wide as employers are different. The figures are growth between
 * two days and the share of remote postings, by the program's own reading of titles and places.
 */
public final class HalvesValidation {

  static final int SPLITS = 400;

  /** Days between the two days, as far as the folder has such. */
  private static final int DAYS = 28;

  private static final int FEWEST_POSTINGS = 40;
  private static final int FEWEST_EMPLOYERS = 20;

  private HalvesValidation() {}

  /**
   * Runs the test on the newest day of a folder and the one nearest to four weeks before.
   *
   * @throws WagewireException NOTHING_READABLE if the folder has no such files, or the days have no
   *     board in common
   */
  public static HalvesResult of(Path folder, long seed) throws IOException {
    BoardFiles files = BoardFiles.in(folder);
    LocalDate to = files.newest();
    LocalDate from = files.before(DAYS);
    Map<String, GroupTotals> totals =
        GroupTotals.of(files.rows(from), files.rows(to), new TitleGroups());
    if (totals.isEmpty()) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "no board has rows on both days",
          "%s, %s and %s".formatted(folder, from, to),
          "Give files with the columns board, title and location.");
    }
    return of(from, to, totals, seed);
  }

  private static HalvesResult of(
      LocalDate from, LocalDate to, Map<String, GroupTotals> totals, long seed) {
    int employers = totals.values().iterator().next().now().length;
    HalfSplits splits = new HalfSplits(seed, SPLITS, employers);
    List<GroupAgreement> groups =
        totals.entrySet().stream()
            .filter(group -> group.getValue().postings() >= FEWEST_POSTINGS)
            .filter(group -> group.getValue().employers() >= FEWEST_EMPLOYERS)
            .map(group -> splits.compare(group.getKey(), group.getValue()))
            .sorted(
                Comparator.comparingInt(GroupAgreement::postings)
                    .reversed()
                    .thenComparing(GroupAgreement::group))
            .toList();
    return HalvesResult.of(from, to, seed, SPLITS, employers, groups);
  }
}
