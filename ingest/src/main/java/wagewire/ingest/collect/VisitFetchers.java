package wagewire.ingest.collect;

import wagewire.ingest.fetch.Fetcher;

/** How one board is asked in one visit. */
public interface VisitFetchers {

  /** For its lists, and for what has to be asked before them. */
  Fetcher lists();

  /**
   * For the answer of one posting.
   *
   * @param externalId the board's own id of it, as its list says it
   */
  Fetcher posting(String externalId);
}
