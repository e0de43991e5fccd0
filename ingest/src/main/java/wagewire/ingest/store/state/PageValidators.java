package wagewire.ingest.store.state;

import org.jspecify.annotations.Nullable;

/**
 * Validators of one answer.
 *
 * @param address requested
 * @param body posted; null for a GET
 * @param etag as sent; null for none
 * @param lastModified as sent; null for none
 * @param bodyHash of the decompressed answer
 */
public record PageValidators(
    String address,
    @Nullable String body,
    @Nullable String etag,
    @Nullable String lastModified,
    String bodyHash) {}
