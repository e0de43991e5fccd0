package wagewire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import wagewire.ingest.publish.TopicSetup;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.testing.TestPostgres;
import wagewire.model.event.Topics;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;

class CatchUpTest {

  @Test
  void whatIsPublishedAfterTheCallIsNotWaitedFor() throws Exception {
    var database = TestPostgres.freshDatabase().dataSource();
    Warehouse.open(database);
    try (EmbeddedKafka broker = EmbeddedKafka.temporary()) {
      Map<String, Object> kafka = Map.copyOf(broker.clientSettings());
      try (Admin admin = TopicSetup.open(kafka, Topics.RETENTION_DAYS)) {
        PipelineProgress progress = PipelineProgress.patient(admin, database);
        publish(kafka, 2);
        CatchUp catchUp = new CatchUp(progress);
        assertThat(catchUp.remaining()).isEqualTo(2);
        Map<TopicPartition, Long> first = progress.observed();
        publish(kafka, 3);
        assertThat(catchUp.remaining()).isEqualTo(2);

        readUpTo(admin, first);
        assertThat(catchUp.remaining()).isZero();
        assertThat(progress.toNormalise()).isEqualTo(3);
        assertThat(new CatchUp(progress).remaining()).isEqualTo(3);

        CatchUp second = new CatchUp(progress);
        publish(kafka, 4);
        readUpTo(admin, progress.observed());
        publish(kafka, 5);
        assertThat(second.remaining()).isZero();
        assertThat(progress.toNormalise()).isEqualTo(5);
        assertThatThrownBy(() -> progress.await(Duration.ofMillis(300)))
            .hasMessageContaining("5 to normalise, 0 to load");
      }
    }
  }

  @Test
  void aRecordThatNobodyReadsForHalfTheRetentionIsLate() throws Exception {
    var database = TestPostgres.freshDatabase().dataSource();
    Warehouse.open(database);
    try (EmbeddedKafka broker = EmbeddedKafka.temporary()) {
      Map<String, Object> kafka = Map.copyOf(broker.clientSettings());
      try (Admin admin = TopicSetup.open(kafka, Topics.RETENTION_DAYS)) {
        PipelineProgress progress = PipelineProgress.patient(admin, database);
        publish(kafka, 2);
        Instant now = Instant.now();
        assertThat(progress.isHalfRetentionLate(now.plus(Duration.ofDays(17)))).isFalse();
        assertThat(progress.isHalfRetentionLate(now.plus(Duration.ofDays(18)))).isTrue();
        readUpTo(admin, progress.observed());
        assertThat(progress.isHalfRetentionLate(now.plus(Duration.ofDays(18)))).isFalse();
      }
    }
  }

  private static void readUpTo(Admin admin, Map<TopicPartition, Long> ends) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    ends.forEach((partition, end) -> read.put(partition, new OffsetAndMetadata(end)));
    admin.alterConsumerGroupOffsets(TransformWorker.GROUP, read).all().get();
  }

  private static void publish(Map<String, Object> kafka, int records) throws Exception {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int number = 0; number < records; number++) {
        producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, new byte[] {(byte) number})).get();
      }
    }
  }
}
