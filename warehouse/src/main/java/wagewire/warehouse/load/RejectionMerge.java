package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import wagewire.model.event.Rejection;

/** Stores rejections; their originals stay in Kafka. */
final class RejectionMerge {

  private static final String INSERT =
      """
      insert into postings.rejection
        (board, snapshot, stage, external_id, reason, original_hash, message, observed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
      on conflict do nothing
      """;

  private RejectionMerge() {}

  static void merge(Connection connection, List<Rejection> rejections) throws SQLException {
    if (rejections.isEmpty()) {
      return;
    }
    try (var insert = connection.prepareStatement(INSERT)) {
      for (Rejection rejection : rejections) {
        insert.setString(1, rejection.board().toString());
        insert.setLong(2, rejection.snapshot());
        insert.setString(3, rejection.stage());
        insert.setString(4, Objects.requireNonNullElse(rejection.externalId(), ""));
        insert.setString(5, rejection.reason().id());
        insert.setLong(6, ListingIds.hash(rejection.original()));
        insert.setString(7, rejection.message());
        insert.setString(8, rejection.observedAt().toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
