package wagewire.local.market.settings;

/** A way in which real boards mislead an observer. Each is a switch of its own. */
public enum Unkindness {
  /** Boards come into the catalogue over time: what is tracked grows while the market does not. */
  LATE_BOARDS,
  /** Boards answer 500 or 503, or hang up, on some days and for some weeks. */
  FAILING_FETCHES,
  /** Listings are touched, retitled and rewritten; their place is written in another way. */
  EDITS,
  /** Long-lived postings are taken down and put up again on the same day under a new id. */
  EVERGREEN_REPOSTS,
  /** Some boards hand out a listing that is marked as not listed. */
  UNLISTED_LISTINGS,
  /** Employers praise themselves with customers whose names are tools. */
  TOOL_NAMED_CUSTOMERS
}
