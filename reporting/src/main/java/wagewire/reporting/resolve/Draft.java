package wagewire.reporting.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A posting while its listings are being gathered. */
final class Draft {

  private final Episode founder;
  private final List<Episode> episodes = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();

  Draft(Episode founder) {
    this.founder = founder;
    episodes.add(founder);
  }

  Episode founder() {
    return founder;
  }

  void join(Episode episode, Match match) {
    episodes.add(episode);
    matches.add(match);
  }

  /** The founder first, then the others in the order in which they joined. */
  List<Episode> episodes() {
    return episodes;
  }

  boolean has(Predicate<ListingFacts> listing) {
    return episodes.stream().map(Episode::listing).anyMatch(listing);
  }

  /** The match of each episode but the founder. */
  List<Match> matches() {
    return matches;
  }

  /** The posting's episodes at the board. */
  List<Episode> at(String board) {
    return episodes.stream().filter(one -> one.listing().board().equals(board)).toList();
  }

  /** The end of the posting's last presence at the board; null while it is up there. */
  @Nullable LocalDate endedAt(String board) {
    LocalDate last = null;
    for (Episode episode : at(board)) {
      LocalDate end = episode.presences().getLast().to();
      if (end == null) {
        return null;
      }
      last = last == null || end.isAfter(last) ? end : last;
    }
    return last;
  }
}
