package wagewire.ingest.discover;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that was asked for.
 *
 * @param asked where the visit began
 * @param reached where it ended
 * @param passed addresses on other hosts that it was sent to, in order
 * @param bytes of the page; null when there is none
 * @param note how it ended, for a person
 */
@SuppressWarnings("ArrayRecordComponent")
record VisitedPage(
    URI asked, URI reached, List<URI> passed, byte @Nullable [] bytes, String note) {}
