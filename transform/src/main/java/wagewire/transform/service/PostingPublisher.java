package wagewire.transform.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import wagewire.model.board.BoardId;
import wagewire.model.event.Topics;

/** Publishes listings that a replay normalised, after the topic's older postings. */
public final class PostingPublisher implements AutoCloseable {

  private static final String NAME = "wagewire-replay";

  private final Producer<byte[], byte[]> producer;

  /**
   * @param client settings of every Kafka client: addresses, credentials
   * @throws KafkaException when Kafka does not answer
   */
  public PostingPublisher(Map<String, Object> client) {
    this.producer = new KafkaProducer<>(WorkerClientSettings.producer(client, NAME));
    try {
      producer.initTransactions();
    } catch (KafkaException e) {
      producer.close();
      throw e;
    }
  }

  /** Begins a transaction, which {@link #commit} ends. */
  public void begin() {
    producer.beginTransaction();
  }

  /**
   * Adds a record to the transaction.
   *
   * @param record of {@link ListingNormaliser}
   */
  public void add(BoardId board, byte[] record) {
    byte[] key = board.toString().getBytes(StandardCharsets.UTF_8);
    // The commit fails when any of them does.
    Future<RecordMetadata> _ = producer.send(new ProducerRecord<>(Topics.POSTINGS, key, record));
  }

  /**
   * Publishes the transaction's records: all or, when it throws, none that anybody reads.
   *
   * @throws KafkaException after which this publisher is of no more use
   */
  public void commit() {
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
