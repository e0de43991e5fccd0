package wagewire.warehouse.resolve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;

/**
 * The rule by which a listing belongs to a posting that another listing founded (methodology §3.4
 * and §3.5).
 *
 * @param rule id of the rule
 * @param score containment of the shorter text in the longer, 0 to 1
 */
record PostingMatch(String rule, double score) {

  /** Containment of the shorter text from which texts are the same. */
  private static final double SAME_TEXT = 0.8;

  /** Resemblance from which a text is an edited copy, given the same places, days and facts. */
  private static final double EDITED_TEXT = 0.65;

  /** Containment up to which a text counts as rewritten or translated. */
  private static final double OTHER_WORDS = 0.02;

  /** Returns the rule by which the episode joins a posting of its title; null when it does not. */
  static @Nullable PostingMatch of(Episode episode, PostingCluster posting) {
    if (!isInTime(episode, posting)) {
      return null;
    }
    if (isOfItsBoard(episode, posting)) {
      return within(episode, posting);
    }
    return fitsItsBoard(episode, posting) ? across(episode, posting) : null;
  }

  /**
   * Returns whether the episode continues a posting that was founded too long ago for a return: the
   * same job goes on as another posting.
   */
  static boolean renews(Episode episode, PostingCluster posting) {
    return !episode.soonAfter(posting.founder())
        && returns(episode, posting)
        && (ListingComparison.sameRequisition(episode.listing(), posting.founder().listing())
            || likeness(episode, posting) != null);
  }

  /** Returns whether both apply to one job across boards, under any title. */
  static boolean isOfOneJob(Episode episode, PostingCluster posting) {
    return appliesTo(episode, posting)
        && isInTime(episode, posting)
        && !isOfItsBoard(episode, posting)
        && fitsItsBoard(episode, posting);
  }

  static PostingMatch byAddress(Episode episode, PostingCluster posting) {
    return new PostingMatch(
        "apply_address", containment(episode.listing(), posting.founder().listing()));
  }

  private static boolean isInTime(Episode episode, PostingCluster posting) {
    return episode.presentWith(posting.founder()) || episode.soonAfter(posting.founder());
  }

  private static boolean isOfItsBoard(Episode episode, PostingCluster posting) {
    return episode.listing().board().equals(posting.founder().listing().board());
  }

  private static boolean appliesTo(Episode episode, PostingCluster posting) {
    ApplyAddress address = episode.listing().applyAddress();
    return posting.has(one -> ApplyAddress.areOneJob(address, one.applyAddress()));
  }

  private static @Nullable PostingMatch across(Episode episode, PostingCluster posting) {
    ListingFacts listing = episode.listing();
    ListingFacts founder = posting.founder().listing();
    if (appliesTo(episode, posting)) {
      return byAddress(episode, posting);
    }
    if (ListingComparison.sameRequisition(listing, founder)) {
      return new PostingMatch("requisition", containment(listing, founder));
    }
    boolean other =
        posting.has(one ->
            ListingComparison.otherRequisition(listing, one)
                || ListingComparison.otherJob(listing, one));
    return other ? null : likeness(episode, posting);
  }

  /** Matches by work mode, places, text and other facts. */
  private static @Nullable PostingMatch likeness(Episode episode, PostingCluster posting) {
    Episode founder = posting.founder();
    return compatible(episode.listing(), founder.listing()) ? alike(episode, founder) : null;
  }

  private static @Nullable PostingMatch within(Episode episode, PostingCluster posting) {
    ListingFacts listing = episode.listing();
    ListingFacts founder = posting.founder().listing();
    if (ListingComparison.sameRequisition(listing, founder)) {
      return new PostingMatch("requisition", containment(listing, founder));
    }
    boolean returns = returns(episode, posting) && episode.soonAfter(posting.founder());
    PostingMatch text = returns ? likeness(episode, posting) : null;
    return text == null ? null : new PostingMatch("return", text.score());
  }

  /**
   * Returns whether the posting can hold another id of the episode's board: two simultaneous ids on
   * an employer's board are two postings, so a posting founded by a copy elsewhere takes one of
   * them only.
   */
  private static boolean fitsItsBoard(Episode episode, PostingCluster posting) {
    if (episode.listing().kind() != SourceKind.OWN) {
      return true;
    }
    List<Episode> there = posting.at(episode.listing().board());
    return there.isEmpty()
        || there.stream()
            .anyMatch(one -> ListingComparison.sameRequisition(one.listing(), episode.listing()))
        || returns(episode, posting);
  }

  /**
   * Returns whether the episode follows the posting at its board. Estimated days may overlap;
   * observed ones may not.
   */
  private static boolean returns(Episode episode, PostingCluster posting) {
    String board = episode.listing().board();
    LocalDate ended = posting.endedAt(board);
    return ended != null
        && !posting.isSeenAt(board, episode.firstSeen())
        && !episode.firstDay().isAfter(ended.plusDays(Episode.RETURN_DAYS));
  }

  /**
   * Matches the same text; or, at the same places and days, an edited text, a missing or short
   * text, or other words for the same facts.
   */
  private static @Nullable PostingMatch alike(Episode episode, Episode founder) {
    ListingFacts listing = episode.listing();
    ListingFacts other = founder.listing();
    double containment = containment(listing, other);
    boolean unsaid = listing.fingerprint().isEmpty() || other.fingerprint().isEmpty();
    if (containment >= SAME_TEXT) {
      return new PostingMatch("text", containment);
    }
    if (!ListingComparison.samePlaces(listing, other)
        || !ListingComparison.sameDay(episode, founder)
        || ListingComparison.contradict(listing, other)) {
      return null;
    }
    if (listing.fingerprint().resemblance(other.fingerprint()) >= EDITED_TEXT) {
      return new PostingMatch("text", containment);
    }
    boolean brief = unsaid || !listing.described() || !other.described();
    if (brief) {
      return new PostingMatch("place_and_date", containment);
    }
    return containment <= OTHER_WORDS && ListingComparison.agree(listing, other)
        ? new PostingMatch("place_and_date", containment)
        : null;
  }

  private static double containment(ListingFacts one, ListingFacts other) {
    return one.fingerprint().containment(other.fingerprint());
  }

  /** Returns whether work mode and places are equal, or unknown or coarser on one side. */
  private static boolean compatible(ListingFacts one, ListingFacts other) {
    boolean modes =
        one.workMode() == other.workMode()
            || one.workMode() == WorkMode.UNKNOWN
            || other.workMode() == WorkMode.UNKNOWN;
    return modes && placesCompatible(one.places(), other.places());
  }

  /** Returns whether all places of one side, fewer or coarser, are among the other's. */
  private static boolean placesCompatible(List<Place> one, List<Place> other) {
    return areAmong(one, other) || areAmong(other, one);
  }

  private static boolean areAmong(List<Place> some, List<Place> all) {
    return some.stream().allMatch(one -> all.stream().anyMatch(one::isCompatibleWith));
  }
}
