package wagewire.warehouse.resolve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A listing's periods of presence at most {@value #RETURN_DAYS} days apart, which belong to one
 * posting. A listing that returns after a longer absence starts another posting.
 *
 * @param listing the listing
 * @param number 0 for its first episode
 * @param presences in order of time, at least one
 */
record Episode(ListingFacts listing, int number, List<Presence> presences) {

  static final int RETURN_DAYS = 60;

  /** Orders by first day, then own boards, board and external id: a total order. */
  static final Comparator<Episode> ORDER =
      Comparator.comparing(Episode::firstDay)
          .thenComparing(episode -> episode.listing().kind())
          .thenComparing(episode -> episode.listing().board())
          .thenComparing(episode -> episode.listing().externalId())
          .thenComparingInt(Episode::number);

  static List<Episode> of(ListingFacts listing) {
    List<Episode> episodes = new ArrayList<>();
    List<Presence> together = new ArrayList<>();
    for (Presence presence : listing.presences()) {
      if (!together.isEmpty() && together.getLast().gapBefore(presence.from()) > RETURN_DAYS) {
        episodes.add(new Episode(listing, episodes.size(), List.copyOf(together)));
        together.clear();
      }
      together.add(presence);
    }
    if (!together.isEmpty()) {
      episodes.add(new Episode(listing, episodes.size(), List.copyOf(together)));
    }
    return episodes;
  }

  LocalDate firstDay() {
    return presences.getFirst().from();
  }

  LocalDate firstSeen() {
    return presences.getFirst().seenFrom();
  }

  /** Returns the periods of presence, the last one ending on the day. */
  List<Presence> endingAt(LocalDate day) {
    List<Presence> cut = new ArrayList<>(presences);
    Presence last = cut.removeLast();
    cut.add(new Presence(last.from(), day, true, last.backlog(), last.seenFrom(), last.seenTo()));
    return cut;
  }

  boolean presentWith(Episode other) {
    return presences.stream().anyMatch(mine -> other.presences.stream().anyMatch(mine::overlaps));
  }

  /** Returns whether it begins at most 60 days after the other's first day. */
  boolean soonAfter(Episode founder) {
    return ChronoUnit.DAYS.between(founder.firstDay(), firstDay()) <= RETURN_DAYS;
  }
}
