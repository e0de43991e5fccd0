package wagewire.ingest.read.jsonld;

import org.jspecify.annotations.Nullable;

/**
 * Where a page came from.
 *
 * @param address that answered with it; null when it is not known
 * @param charset as the answer's header says it; null when it does not
 */
public record PageSource(@Nullable String address, @Nullable String charset) {

  /** A saved page of which nothing is known. */
  static final PageSource UNKNOWN = new PageSource(null, null);
}
