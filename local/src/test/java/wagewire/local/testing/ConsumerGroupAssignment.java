package wagewire.local.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import wagewire.local.process.Polling;

/** The partitions that a consumer group has assigned to its members. */
public final class ConsumerGroupAssignment {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private ConsumerGroupAssignment() {}

  /**
   * Returns when there are so many members and each has as many partitions of the topic as the
   * others.
   *
   * @throws IllegalStateException with what each has, when that does not come about
   */
  public static void awaitEqual(
      Map<String, Object> client, String group, String topic, int members) {
    try (Admin admin = Admin.create(client)) {
      boolean came =
          Polling.until(
              LIMIT,
              () -> {
                List<Long> shares = of(admin, group, topic);
                return shares.size() == members
                    && shares.getFirst() > 0
                    && shares.stream().distinct().count() == 1;
              });
      if (!came) {
        throw new IllegalStateException(
            group + " shares the partitions of " + topic + " as " + of(admin, group, topic));
      }
    }
  }

  /** Partitions of the topic that each member has. */
  private static List<Long> of(Admin admin, String group, String topic) {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .flatMap(description -> description.members().stream())
          .map(member ->
              member.assignment().topicPartitions().stream()
                  .filter(partition -> partition.topic().equals(topic))
                  .count())
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return List.of();
      }
      throw new IllegalStateException("Kafka did not describe the consumer group " + group, e);
    }
  }
}
