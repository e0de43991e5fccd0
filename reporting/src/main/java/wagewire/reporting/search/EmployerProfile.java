package wagewire.reporting.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an employer's postings are, counted: of all of its postings on record, so that nothing is
 * estimated.
 *
 * @param postings ever seen
 * @param opened in thirteen weeks, as is closed
 * @param payStated of those that are open
 * @param described open ones with enough text to look for tools in
 * @param roles open postings by role, most first
 * @param tools open described postings by tool, most first
 * @param unlisted open ones that no search lists
 * @param boards those with most open postings first
 */
public record EmployerProfile(
    long postings,
    long open,
    long opened,
    long closed,
    long payStated,
    long described,
    Map<String, Long> roles,
    Map<String, Long> tools,
    Unlisted unlisted,
    List<Board> boards) {

  /**
   * Open postings that no search lists, by reason.
   *
   * @param terms of sources whose terms do not allow passing them on, or that nobody has read
   * @param feed of feeds and agencies, which no figure counts beside the employer's own boards
   */
  public record Unlisted(long terms, long feed) {}

  /**
   * A board with postings of the employer.
   *
   * @param newestAt finish of its newest complete snapshot; null before the first
   * @param predecessor the board that it succeeded; null for none
   */
  public record Board(
      String board, long open, @Nullable Instant newestAt, @Nullable String predecessor) {}
}
