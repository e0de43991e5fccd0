package wagewire.ingest.read.warc;

/** Reasons why a record of an archive gives no postings. */
public enum SkipReason {
  /** Record without an answer: a request, metadata, a conversion. */
  NO_ANSWER("no answers"),
  /** Reference to an answer in another record. */
  REVISIT("revisits"),
  NOT_OK("with another status than 200"),
  NO_ADDRESS("without an address on the web"),
  NO_DATE("without a date"),
  OTHER_KIND("neither pages nor payloads of a known platform"),
  OTHER_ENCODING("in an unsupported encoding"),
  TOO_LARGE("too large"),
  DAMAGED("damaged"),
  NO_POSTING("pages without a posting");

  private final String words;

  SkipReason(String words) {
    this.words = words;
  }

  /** Returns the label to follow a number. */
  public String words() {
    return words;
  }
}
