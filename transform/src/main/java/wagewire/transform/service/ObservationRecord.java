package wagewire.transform.service;

import java.io.Serializable;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of observations in a form that is sent to other machines.
 *
 * @param timestamp of the record, in milliseconds
 * @param value as JSON
 */
@SuppressWarnings("ArrayRecordComponent")
public record ObservationRecord(
    String topic,
    int partition,
    long offset,
    long timestamp,
    TimestampType timestampType,
    byte @Nullable [] key,
    byte @Nullable [] value)
    implements Serializable {

  static ObservationRecord of(ConsumerRecord<byte[], byte[]> record) {
    return new ObservationRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.timestampType(),
        record.key(),
        record.value());
  }

  ConsumerRecord<byte[], byte[]> record() {
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        timestamp,
        timestampType,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        key,
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
