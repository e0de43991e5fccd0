package wagewire.app.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealKeys;

/** Sends records again, to their own topics, that a stage could not read and passed over. */
public final class UnreadableResend {

  private static final Duration POLL = Duration.ofSeconds(5);

  private static final String OPEN =
      """
      select topic, partition, record_offset, appended_at
      from postings.unreadable_record
      where sent_at is null
      order by appended_at, topic, partition, record_offset
      """;

  private static final String SENT =
      """
      update postings.unreadable_record set sent_at = now()
      where topic = ? and partition = ? and record_offset = ?
      """;

  private static final OpenedRecord FORGOTTEN = new OpenedRecord.Forgotten();

  private final Servers servers;

  /**
   * Counts.
   *
   * @param sent records that were sent again
   * @param gone records that Kafka no longer holds, or that were forgotten
   * @param forged records that this program did not write
   */
  public record Counts(long sent, long gone, long forged) {}

  private record Place(TopicPartition partition, long offset, Timestamp appended) {}

  public UnreadableResend(Servers servers) {
    this.servers = servers;
  }

  /**
   * Sends all that were not sent again before and that this program wrote; one that still cannot be
   * read is then kept anew.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE; those sent before stay
   *     sent
   */
  public Counts send() {
    long sent = 0;
    long gone = 0;
    long forged = 0;
    SealKeys keys = SealKeys.of(servers.dataSource());
    try (Connection connection = servers.dataSource().getConnection();
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        KafkaProducer<byte[], byte[]> producer = producer()) {
      for (Place place : open(connection)) {
        ConsumerRecord<byte[], byte[]> record = read(consumer, place);
        switch (record == null ? FORGOTTEN : opened(keys, record)) {
          case OpenedRecord.Forgotten _ -> gone++;
          case OpenedRecord.Refused _ -> forged++;
          case OpenedRecord.Content(var content, _) -> {
            byte[] value = sealed(keys, Objects.requireNonNull(record), content);
            if (value == null) {
              gone++;
              continue;
            }
            producer.send(new ProducerRecord<>(record.topic(), record.key(), value)).get();
            mark(connection, place);
            sent++;
          }
        }
      }
      return new Counts(sent, gone, forged);
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "the table of unreadable records cannot be used: " + e.getMessage(),
          "postings.unreadable_record",
          "Check that PostgreSQL runs.",
          e);
    } catch (ExecutionException | KafkaException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  private static OpenedRecord opened(SealKeys keys, ConsumerRecord<byte[], byte[]> record) {
    RecordOpener opener = new RecordOpener(keys);
    opener.prepare(List.of(SealKeys.board(record.key())));
    return opener.open(
        new RecordOpener.Stored(
            record.topic(), record.partition(), record.offset(), record.key(), record.value()));
  }

  /** Returns a sealed record as it is; seals one from before that, null when it was forgotten. */
  private static byte @Nullable [] sealed(
      SealKeys keys, ConsumerRecord<byte[], byte[]> record, byte @Nullable [] content) {
    if (content == null || !Arrays.equals(content, record.value())) {
      return record.value();
    }
    return new RecordSealer(keys).seal(record.topic(), PlainRecord.unread(record.key(), content));
  }

  private static WagewireException unreachable(Exception cause) {
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        "records could not be sent again: " + cause.getMessage(),
        "Kafka",
        "Check that the broker runs; those that were sent are not sent twice.",
        cause);
  }

  private static List<Place> open(Connection connection) throws SQLException {
    List<Place> places = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(OPEN)) {
      while (rows.next()) {
        places.add(
            new Place(
                new TopicPartition(rows.getString(1), rows.getInt(2)),
                rows.getLong(3),
                rows.getTimestamp(4)));
      }
    }
    return places;
  }

  /** Returns the record; null when another or none is at its place. */
  private static @Nullable ConsumerRecord<byte[], byte[]> read(
      KafkaConsumer<byte[], byte[]> consumer, Place place) {
    List<TopicPartition> one = List.of(place.partition());
    consumer.assign(one);
    long begin = consumer.beginningOffsets(one).getOrDefault(place.partition(), 0L);
    long end = consumer.endOffsets(one).getOrDefault(place.partition(), 0L);
    if (place.offset() < begin || place.offset() >= end) {
      return null;
    }
    consumer.seek(place.partition(), place.offset());
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      return record.offset() == place.offset() && record.timestamp() == place.appended().getTime()
          ? record
          : null;
    }
    return null;
  }

  private static void mark(Connection connection, Place place) throws SQLException {
    try (var statement = connection.prepareStatement(SENT)) {
      statement.setString(1, place.partition().topic());
      statement.setInt(2, place.partition().partition());
      statement.setLong(3, place.offset());
      statement.executeUpdate();
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(servers.kafka().objects());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.RECORD_LIMIT);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(servers.kafka().objects());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * Topics.RECORD_LIMIT);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
