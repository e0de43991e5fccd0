package wagewire.reporting.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
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
    if (episode.listing().board().equals(founder.listing().board())) {
      return within(episode, posting);
    }
    boolean own = episode.listing().kind() == SourceKind.OWN;
    return own && !fitsItsBoard(episode, posting)
        ? null
        : across(episode.listing(), founder.listing());
  }

  private static @Nullable Match across(ListingFacts listing, ListingFacts founder) {
    if (listing.applyAddress() != null
        && Objects.equals(listing.applyAddress(), founder.applyAddress())) {
      return new Match("apply_address", containment(listing, founder));
    }
    return compatible(listing, founder) ? byText(listing, founder) : null;
  }

  private static @Nullable Match within(Episode episode, Draft posting) {
    ListingFacts listing = episode.listing();
    ListingFacts founder = posting.founder().listing();
    if (sharesRequisition(listing, founder)) {
      return new Match("requisition", containment(listing, founder));
    }
    boolean returns = returns(episode, posting) && episode.soonAfter(posting.founder());
    if (!returns || !compatible(listing, founder)) {
      return null;
    }
    Match text = byText(listing, founder);
    return text == null ? null : new Match("return", text.score());
  }

  /**
   * Two ids at once on an employer's board are two postings, whoever founded the first: a posting
   * that a copy elsewhere founded takes one of them only.
   */
  private static boolean fitsItsBoard(Episode episode, Draft posting) {
    List<Episode> there = posting.at(episode.listing().board());
    return there.isEmpty()
        || there.stream().anyMatch(one -> sharesRequisition(one.listing(), episode.listing()))
        || returns(episode, posting);
  }

  private static boolean returns(Episode episode, Draft posting) {
    LocalDate ended = posting.endedAt(episode.listing().board());
    return ended != null
        && !episode.firstDay().isBefore(ended)
        && !episode.firstDay().isAfter(ended.plusDays(Episode.RETURN_DAYS));
  }

  private static boolean sharesRequisition(ListingFacts one, ListingFacts other) {
    return one.requisition() != null && Objects.equals(one.requisition(), other.requisition());
  }

  private static @Nullable Match byText(ListingFacts listing, ListingFacts other) {
    double containment = containment(listing, other);
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

  private static double containment(ListingFacts one, ListingFacts other) {
    return one.fingerprint().containment(other.fingerprint());
  }

  private static boolean hasNoText(ListingFacts listing) {
    return listing.fingerprint().isEmpty();
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
