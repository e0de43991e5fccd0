package wagewire.lab.market.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A way in which real boards mislead an observer. Each is a switch of its own. */
public enum Unkindness {
  /** Boards come into the catalogue over time: what is tracked grows while the market does not. */
  LATE_BOARDS,
  /** Employers begin and end; the boards of those that ended answer 404 for good. */
  BIRTHS_AND_DEATHS,
  /** Employers change platform: the old board answers 404, the new one has other ids and dates. */
  PLATFORM_MOVES,
  /** Boards answer 500 or 503, or hang up, on some days and for some weeks. */
  FAILING_FETCHES,
  /** Boards answer 429 on some days, in the middle of a walk through their pages too. */
  THROTTLING,
  /** Healthy boards answer 404 for a day or two. */
  FALSE_ABSENCES,
  /** Boards with postings answer 200 without any, for a day or two. */
  EMPTY_ANSWERS,
  /** Answers stop in the middle, or hold fewer listings than they announce. */
  TRUNCATED_ANSWERS,
  /** Weekends and holidays, on which nearly nobody edits a board. */
  QUIET_DAYS,
  /** More opens in January and more closes in summer. */
  SEASONS,
  /** A few postings stay open very long. */
  LONG_LIVED_POSTINGS,
  /** Listings are touched, retitled and rewritten; their place is written in another way. */
  EDITS,
  /** Long-lived postings are taken down and put up again on the same day under a new id. */
  EVERGREEN_REPOSTS,
  /** Postings are taken down for days or weeks and come back, some under a new id. */
  PAUSES,
  /** Requisitions for several places, in one string or as a listing for each place. */
  SEVERAL_PLACES,
  /** Aggregators and feeds repeat listings: later, shortened, without their place. */
  COPIES,
  /** Dates that are the time of the request or of the last touch instead of the posting's. */
  MISLEADING_DATES,
  /** Some boards hand out a listing that is marked as not listed. */
  UNLISTED_LISTINGS,
  /** Laws that make employers of a region state pay from a day on, in wider ranges. */
  DISCLOSURE_LAWS,
  /**
   * Employers pay more or less than others and do or do not say so: postings are not independent.
   */
  EMPLOYER_PAY,
  /** Demand for roles grows and shrinks. */
  MOVING_DEMAND,
  /** Tools are asked for more and less often. */
  MOVING_TOOLS,
  /** Some employers write in the language of their country. */
  OTHER_LANGUAGES,
  /** Employers praise themselves with customers whose names are tools. */
  TOOL_NAMED_CUSTOMERS,
  /**
   * Two boards in three came into the catalogue as they showed a posting of marketing operations a
   * year before the end, or not at all: what is tracked shrinks while the market does not.
   */
  SELECTED_CATALOGUE,
  /**
   * A quarter of the employers end in a year, and the catalogue has only boards that were live near
   * the end, with their history: what is tracked grew.
   */
  SURVIVORS_ONLY;

  /** Returns those of the market itself, whatever boards a catalogue was made of. */
  public static Set<Unkindness> ofMarket() {
    return EnumSet.complementOf(EnumSet.of(SELECTED_CATALOGUE, SURVIVORS_ONLY));
  }

  /** Returns the id, such as {@code late-boards}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the unkindness with the id; empty for an unknown id. */
  public static Optional<Unkindness> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findAny();
  }
}
