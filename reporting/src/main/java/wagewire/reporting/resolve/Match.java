package wagewire.reporting.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;

/**
 * Why a listing belongs to a posting that another listing founded (methodology §3.4 and §3.5).
 *
 * @param rule id of the rule
 * @param score containment of the shorter text in the longer, 0 to 1
 */
record Match(String rule, double score) {

  /** Texts are the same when so much of the shorter stands in the longer. */
  private static final double SAME_TEXT = 0.8;

  /** The rule by which the episode joins the posting; null when it does not. */
  static @Nullable Match of(Episode episode, Draft posting) {
    Episode founder = posting.founder();
    if (!episode.presentWith(founder) && !episode.soonAfter(founder)) {
      return null;
    }
    return episode.listing().board().equals(founder.listing().board())
        ? within(episode, founder, posting)
        : across(episode.listing(), founder);
  }

  private static @Nullable Match across(ListingFacts listing, Episode founder) {
    ListingFacts other = founder.listing();
    double containment = listing.fingerprint().containment(other.fingerprint());
    if (listing.applyAddress() != null
        && Objects.equals(listing.applyAddress(), other.applyAddress())) {
      return new Match("apply_address", containment);
    }
    return compatible(listing, other) ? byText(listing, other, containment) : null;
  }

  private static @Nullable Match within(Episode episode, Episode founder, Draft posting) {
    ListingFacts listing = episode.listing();
    ListingFacts other = founder.listing();
    double containment = listing.fingerprint().containment(other.fingerprint());
    if (listing.requisition() != null
        && Objects.equals(listing.requisition(), other.requisition())) {
      return new Match("requisition", containment);
    }
    LocalDate ended = posting.endedAt(listing.board());
    boolean returns =
        ended != null
            && !episode.firstDay().isBefore(ended)
            && !episode.firstDay().isAfter(ended.plusDays(Episode.RETURN_DAYS))
            && episode.soonAfter(founder);
    if (!returns || !compatible(listing, other)) {
      return null;
    }
    Match text = byText(listing, other, containment);
    return text == null ? null : new Match("return", containment);
  }

  private static @Nullable Match byText(
      ListingFacts listing, ListingFacts other, double containment) {
    if (hasNoText(listing) || hasNoText(other)) {
      boolean agree =
          !listing.places().isEmpty()
              && listing.places().equals(other.places())
              && listing.postedAt() != null
              && Objects.equals(listing.postedAt(), other.postedAt());
      return agree ? new Match("place_and_date", containment) : null;
    }
    return containment >= SAME_TEXT ? new Match("text", containment) : null;
  }

  private static boolean hasNoText(ListingFacts listing) {
    return listing.fingerprint().equals(Fingerprint.EMPTY);
  }

  /** Equal, or one side silent or coarser. */
  private static boolean compatible(ListingFacts one, ListingFacts other) {
    boolean modes =
        one.workMode() == other.workMode()
            || one.workMode() == WorkMode.UNKNOWN
            || other.workMode() == WorkMode.UNKNOWN;
    return modes && placesCompatible(one.places(), other.places());
  }

  private static boolean placesCompatible(List<Place> one, List<Place> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    return one.stream().anyMatch(mine -> other.stream().anyMatch(mine::isCompatibleWith));
  }
}
