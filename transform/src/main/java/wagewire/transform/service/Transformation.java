package wagewire.transform.service;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes of each observation the record that is written for it. */
@FunctionalInterface
interface Transformation {

  TransformedRecord apply(ConsumerRecord<byte[], byte[]> record);

  /** Rejects a record for which memory does not suffice although it is read alone. */
  default TransformedRecord ofMemory(ConsumerRecord<byte[], byte[]> record) {
    return RecordRejections.ofMemory(record);
  }
}
