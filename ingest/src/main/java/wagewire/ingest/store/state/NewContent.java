package wagewire.ingest.store.state;

/**
 * A content to remember.
 *
 * @param externalId the listing's id on its board
 * @param version order among contents of the same snapshot and id, 1-based
 */
public record NewContent(String externalId, int version, String hash) {}
