package wagewire.transform.service;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.PlainRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.RecordSealer;
import wagewire.model.seal.SealKeys;

/** Opens observations, and seals what is written for them. */
final class SealedTransformer implements Transformation {

  private static final TransformedRecord FORGOTTEN = new TransformedRecord.Forgotten();

  private final RecordTransformer transformer;
  private final TopicRoute route;
  private final RecordOpener opener;
  private final RecordSealer sealer;

  SealedTransformer(RecordTransformer transformer, TopicRoute route, SealKeys keys) {
    this.transformer = transformer;
    this.route = route;
    this.opener = new RecordOpener(keys);
    this.sealer = new RecordSealer(keys);
  }

  @Override
  public void prepare(List<ConsumerRecord<byte[], byte[]>> records) {
    opener.prepare(records.stream().map(record -> SealKeys.board(record.key())).toList());
  }

  @Override
  public TransformedRecord apply(ConsumerRecord<byte[], byte[]> record) {
    return switch (open(opener, record)) {
      case OpenedRecord.Content(var value, _) -> sealed(transformer.transform(with(record, value)));
      case OpenedRecord.Forgotten _ -> FORGOTTEN;
      case OpenedRecord.Refused refused -> sealed(RecordRejections.ofRefused(record, refused));
    };
  }

  @Override
  public TransformedRecord ofMemory(ConsumerRecord<byte[], byte[]> record) {
    return sealed(RecordRejections.ofMemory(record));
  }

  static OpenedRecord open(RecordOpener opener, ConsumerRecord<byte[], byte[]> record) {
    return opener.open(
        new RecordOpener.Stored(
            record.topic(), record.partition(), record.offset(), record.key(), record.value()));
  }

  /** Returns the record with another value. */
  static ConsumerRecord<byte[], byte[]> with(
      ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
    return new ConsumerRecord<>(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.timestampType(),
        record.serializedKeySize(),
        record.serializedValueSize(),
        record.key(),
        value,
        record.headers(),
        record.leaderEpoch());
  }

  private TransformedRecord sealed(TransformedRecord plain) {
    return switch (plain) {
      case TransformedRecord.Posting(var key, var record, var leftOut) -> {
        PlainRecord posting = sealed(route.to(), record);
        yield posting == null
            ? FORGOTTEN
            : new TransformedRecord.Posting(
                key, posting, leftOut == null ? null : sealed(route.rejections(), leftOut));
      }
      case TransformedRecord.Rejected(var key, var record, var reason, var place) -> {
        PlainRecord rejection = sealed(route.rejections(), record);
        yield rejection == null
            ? FORGOTTEN
            : new TransformedRecord.Rejected(key, rejection, reason, place);
      }
      case TransformedRecord.Forgotten forgotten -> forgotten;
    };
  }

  private @Nullable PlainRecord sealed(String topic, PlainRecord record) {
    byte[] value = sealer.seal(topic, record);
    return value == null
        ? null
        : new PlainRecord(record.kind(), record.board(), record.leaf(), value);
  }
}
