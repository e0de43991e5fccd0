package wagewire.ingest.discover;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visited page.
 *
 * @param asked address requested
 * @param reached final address
 * @param passed redirect targets on other hosts, in order
 * @param bytes of the page; null for none
 * @param note one line for a person
 */
@SuppressWarnings("ArrayRecordComponent")
record VisitedPage(
    URI asked, URI reached, List<URI> passed, byte @Nullable [] bytes, String note) {}
