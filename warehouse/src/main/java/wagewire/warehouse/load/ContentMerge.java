package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import wagewire.model.event.ListingNormalised;
import wagewire.model.json.Json;

/** Keeps the newest published content of each listing. */
final class ContentMerge {

  /** Passes over contents that the listing had before, and those that are kept already. */
  private static final String MERGE =
      """
      insert into postings.content as known (listing_id, content_hash, published)
      select incoming.listing_id, incoming.content_hash, incoming.published
      from (values (?::bigint, ?::text, ?::text)) as incoming (listing_id, content_hash, published)
      join postings.listing_record listing using (listing_id, content_hash)
      on conflict (listing_id) do update set content_hash = excluded.content_hash, published = excluded.published
      where known.content_hash <> excluded.content_hash
      """;

  private ContentMerge() {}

  /**
   * Merges contents after their listings.
   *
   * @param listings with published content, by id
   */
  static void merge(Connection connection, Map<Long, ListingNormalised> listings)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MERGE)) {
      for (var one : listings.entrySet()) {
        statement.setLong(1, one.getKey());
        statement.setString(2, one.getValue().contentHash());
        statement.setString(3, Json.text(Objects.requireNonNull(one.getValue().published())));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
