package wagewire.ingest.store.state;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether one answer is still the one that was read.
 *
 * @param address asked for
 * @param body posted; null for a GET
 * @param etag as the server sent it; null when it sent none
 * @param lastModified as the server sent it; null as {@code etag}
 * @param bodyHash of the decompressed answer
 */
public record PageValidators(
    String address,
    @Nullable String body,
    @Nullable String etag,
    @Nullable String lastModified,
    String bodyHash) {}
