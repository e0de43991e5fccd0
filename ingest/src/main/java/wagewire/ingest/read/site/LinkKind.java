package wagewire.ingest.read.site;

/** What an address looks like. */
public enum LinkKind {
  /** One posting's page. */
  POSTING,
  /** A page with many postings' links. */
  LIST,
  OTHER
}
