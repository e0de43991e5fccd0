package wagewire.ingest.collect;

import wagewire.ingest.fetch.Fetcher;

/** Fetchers of one visit to one board. */
public interface VisitFetchers {

  /** Returns the fetcher for lists, and for requests that precede them. */
  Fetcher lists();

  /**
   * Returns the fetcher for one posting.
   *
   * @param externalId in the list
   */
  Fetcher posting(String externalId);
}
