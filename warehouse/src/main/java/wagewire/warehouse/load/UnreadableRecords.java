package wagewire.warehouse.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.RecordPlace;
import wagewire.model.event.Rejection;
import wagewire.model.event.Topics;

/** Keeps records that a stage could not read and passed over, in the transaction of the loader. */
final class UnreadableRecords {

  private static final int PREFIX = 65_536;

  private static final String KEEP =
      """
      insert into postings.unreadable_record as known
        (topic, partition, record_offset, stage, error, record_key, content, content_bytes, appended_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (topic, partition, record_offset) do update set
        stage = excluded.stage, error = excluded.error, record_key = excluded.record_key,
        content = excluded.content, content_bytes = excluded.content_bytes, appended_at = excluded.appended_at,
        sent_at = null
      where known.appended_at <> excluded.appended_at
      """;

  private UnreadableRecords() {}

  /** Keeps a record that the loader could not read. */
  static void keep(Connection connection, ConsumerRecord<byte[], byte[]> record, String error)
      throws SQLException {
    RecordPlace place =
        new RecordPlace(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.value() == null ? -1 : record.value().length);
    keep(connection, place, "load", error, record.key(), record.value());
  }

  /** Keeps the observation that a rejection is about, where transform could not read it. */
  static void keepRejected(
      Connection connection, ConsumerRecord<byte[], byte[]> record, Batch batch)
      throws SQLException {
    Header header = record.headers().lastHeader(RecordPlace.HEADER);
    if (header == null || !record.topic().equals(Topics.REJECTIONS)) {
      return;
    }
    RecordPlace place = RecordPlace.parse(new String(header.value(), StandardCharsets.UTF_8));
    if (place != null && Topics.ALL.contains(place.topic()) && !batch.rejections().isEmpty()) {
      Rejection rejection = batch.rejections().getLast();
      byte[] original = rejection.original().getBytes(StandardCharsets.UTF_8);
      keep(connection, place, "transform", rejection.message(), record.key(), original);
    }
  }

  private static void keep(
      Connection connection,
      RecordPlace place,
      String stage,
      String error,
      byte @Nullable [] key,
      byte @Nullable [] content)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setString(1, place.topic());
      statement.setInt(2, place.partition());
      statement.setLong(3, place.offset());
      statement.setString(4, stage);
      statement.setString(5, error.replace('\0', ' '));
      statement.setBytes(6, key);
      statement.setBytes(
          7, content == null ? null : Arrays.copyOf(content, Math.min(content.length, PREFIX)));
      statement.setInt(8, place.bytes());
      statement.setTimestamp(9, new Timestamp(place.appendedMillis()));
      statement.executeUpdate();
    }
  }
}
