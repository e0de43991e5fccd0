package wagewire.ingest.collect;

import wagewire.ingest.fetch.Fetching;

/** How one board is asked in one visit. */
public interface VisitFetching {

  /** For its lists, and for what has to be asked before them. */
  Fetching lists();

  /**
   * For the answer of one posting.
   *
   * @param externalId the board's own id of it, as its list says it
   */
  Fetching posting(String externalId);
}
