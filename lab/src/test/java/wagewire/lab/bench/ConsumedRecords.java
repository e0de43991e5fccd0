package wagewire.lab.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import wagewire.model.event.Topics;

/** Deletes processed records, with which a long benchmark would fill the disk. */
final class ConsumedRecords {

  private static final RecordsToDelete ALL = RecordsToDelete.beforeOffset(-1);

  private ConsumedRecords() {}

  /** Deletes all records of the topics; they must have been processed. */
  static void delete(Map<String, Object> kafka) throws InterruptedException, ExecutionException {
    Map<TopicPartition, RecordsToDelete> partitions = new HashMap<>();
    for (String topic : List.of(Topics.OBSERVATIONS, Topics.POSTINGS)) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        partitions.put(new TopicPartition(topic, partition), ALL);
      }
    }
    try (Admin admin = Admin.create(kafka)) {
      admin.deleteRecords(partitions).all().get();
    }
  }
}
