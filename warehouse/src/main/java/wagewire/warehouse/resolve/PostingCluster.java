package wagewire.warehouse.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The listings that have been matched to one posting so far. */
final class PostingCluster {

  private final Episode founder;
  private final boolean renewal;
  private @Nullable Episode renewedBy;
  private final List<Episode> episodes = new ArrayList<>();
  private final List<PostingMatch> matches = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();

  /**
   * @param renewal true when the founder replaced a listing of an older posting
   */
  PostingCluster(Episode founder, boolean renewal) {
    this.founder = founder;
    this.renewal = renewal;
    episodes.add(founder);
    titles.add(founder.listing().titleKey());
  }

  Episode founder() {
    return founder;
  }

  boolean isRenewal() {
    return renewal;
  }

  /** Returns the founder of the posting that replaces this one; null without one. */
  @Nullable Episode renewedBy() {
    return renewedBy;
  }

  void renewBy(Episode episode) {
    renewedBy = episode;
  }

  void join(Episode episode, PostingMatch match) {
    episodes.add(episode);
    matches.add(match);
    titles.add(episode.listing().titleKey());
  }

  /** Returns the founder, then the others in the order in which they joined. */
  List<Episode> episodes() {
    return episodes;
  }

  /** Returns whether one of its listings has the title. */
  boolean isTitled(String titleKey) {
    return titles.contains(titleKey);
  }

  boolean has(Predicate<ListingFacts> listing) {
    return episodes.stream().map(Episode::listing).anyMatch(listing);
  }

  /** Returns the match of each episode but the founder. */
  List<PostingMatch> matches() {
    return matches;
  }

  /** Returns the episodes at the board. */
  List<Episode> at(String board) {
    return episodes.stream().filter(one -> one.listing().board().equals(board)).toList();
  }

  /** Returns whether one of its listings at the board was seen on the day or later. */
  boolean isSeenAt(String board, LocalDate day) {
    return at(board).stream()
        .map(one -> one.presences().getLast().seenTo())
        .anyMatch(seen -> seen == null || !seen.isBefore(day));
  }

  /** Returns the end of the last presence at the board; null while open there. */
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
