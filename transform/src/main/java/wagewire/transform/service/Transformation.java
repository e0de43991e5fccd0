package wagewire.transform.service;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes of each observation the record that is written for it. */
@FunctionalInterface
interface Transformation {

  TransformedRecord apply(ConsumerRecord<byte[], byte[]> record);

  /** Called with records before they are transformed, in any order, by several threads. */
  default void prepare(List<ConsumerRecord<byte[], byte[]>> records) {}

  /** Rejects a record for which memory does not suffice although it is read alone. */
  default TransformedRecord ofMemory(ConsumerRecord<byte[], byte[]> record) {
    return RecordRejections.ofMemory(record);
  }
}
