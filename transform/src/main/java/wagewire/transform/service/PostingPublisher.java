package wagewire.transform.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Publishes listings that were normalised again, after the topic's older postings. */
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

  /**
   * All of them or, when it throws, none that anybody reads.
   *
   * @throws KafkaException after which this publisher is of no more use
   */
  public void publish(List<ListingNormalised> listings) {
    producer.beginTransaction();
    for (ListingNormalised listing : listings) {
      byte[] value = Json.bytes(listing);
      byte[] key = listing.board().toString().getBytes(StandardCharsets.UTF_8);
      // The commit fails when any of them does.
      Future<RecordMetadata> _ = producer.send(new ProducerRecord<>(Topics.POSTINGS, key, value));
    }
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
