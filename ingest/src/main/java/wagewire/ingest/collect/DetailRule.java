package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.store.state.DetailRead;

/** When a posting is asked for by itself. */
final class DetailRule {

  /** Of postings whose list says nothing that would change with them. */
  private static final Duration UNMARKED = Duration.ofDays(7);

  /** So that a full snapshot that takes several fetches asks for each posting once. */
  private static final Duration OF_FULL = Duration.ofDays(15);

  /** What is remembered as the mark of a posting whose list says nothing of it. */
  static final String NO_MARK = "";

  private DetailRule() {}

  /**
   * Whether postings have to be asked for although their list is what it was.
   *
   * @param present external ids that the board showed last; others may be remembered
   */
  static boolean unmarkedDue(
      Map<String, DetailRead> known, Collection<String> present, Instant now) {
    return present.stream()
        .map(known::get)
        .anyMatch(one ->
            one != null
                && one.mark().equals(NO_MARK)
                && !now.isBefore(one.readAt().plus(UNMARKED)));
  }

  /**
   * @param mark what the list says of the posting now
   * @param listed whether the list shows the posting, and not only where it is
   * @param full whether everything is to be published anew
   */
  static boolean due(
      @Nullable DetailRead known,
      DetailLink lead,
      String mark,
      boolean listed,
      boolean full,
      Instant now) {
    if (known == null || !known.mark().equals(mark)) {
      return true;
    }
    if (full && !now.isBefore(known.readAt().plus(OF_FULL))) {
      return true;
    }
    boolean unmarked = !listed && lead.mark() == null;
    return unmarked && !now.isBefore(known.readAt().plus(UNMARKED));
  }
}
