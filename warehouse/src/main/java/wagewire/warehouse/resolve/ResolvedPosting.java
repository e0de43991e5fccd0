package wagewire.warehouse.resolve;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;

/**
 * A posting with its spells.
 *
 * @param postingId follows from the listing that founded it
 * @param content the listing at the owner that speaks for it
 * @param spells at the owner, in order of time, at least one
 * @param places of its listings at the owner, each once
 * @param tools of the listing that speaks for it
 * @param listings all its listings, the founder first
 * @param postedOn the day that the board states; null without a plausible one
 */
public record ResolvedPosting(
    long postingId,
    ListingFacts content,
    List<Spell> spells,
    List<Place> places,
    List<String> tools,
    List<Joined> listings,
    @Nullable LocalDate postedOn)
    implements Serializable {

  /** Returns the number of places it is offered in, at least 1. */
  public int openings() {
    return Math.max(1, places.size());
  }

  /**
   * A listing of the posting.
   *
   * @param rule id of the rule; null for the founder
   * @param score containment; 1 for the founder
   */
  public record Joined(ListingFacts listing, @Nullable String rule, double score)
      implements Serializable {}
}
