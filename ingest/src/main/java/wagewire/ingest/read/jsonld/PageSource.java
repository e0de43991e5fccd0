package wagewire.ingest.read.jsonld;

import org.jspecify.annotations.Nullable;

/**
 * Origin of a page.
 *
 * @param address that answered; null when unknown
 * @param charset of the header; null for none
 */
public record PageSource(@Nullable String address, @Nullable String charset) {

  /** Source of a page of unknown origin. */
  static final PageSource UNKNOWN = new PageSource(null, null);
}
