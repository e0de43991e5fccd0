package wagewire.ingest.store;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether a board's answer is still the one that was read.
 *
 * @param address of the first request; the rest holds for no other
 * @param etag as the server sent it; null when it sent none or the board came in several pages
 * @param lastModified as the server sent it; null as {@code etag}
 * @param bodyHash of the decompressed body; null when the board came in several pages
 */
public record Validators(
    String address,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodyHash) {}
