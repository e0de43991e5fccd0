package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import wagewire.app.connect.Servers;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.model.event.Topics;
import wagewire.transform.service.TransformWorker;

/** Finds topics and consumers that do not agree after everything has been processed. */
final class PipelineDiscrepancies {

  private static final String TAKEN =
      """
      select concat_ws(' ', cluster_id, topic || '-' || partition, next_offset)
      from postings.load_offset
      """;

  private PipelineDiscrepancies() {}

  /**
   * Returns a line for each discrepancy; none when both consumers are at the end of their topics
   * and no transaction is open.
   */
  static List<String> of(Servers servers) throws InterruptedException {
    try (Admin admin = Admin.create(servers.kafka().objects())) {
      Map<TopicPartition, Long> ends = ends(admin);
      Set<String> wanted =
          ends.entrySet().stream()
              .filter(end -> end.getValue() > 0)
              .map(end -> end.getKey() + " " + end.getValue())
              .collect(Collectors.toSet());
      Set<String> found = new HashSet<>(normalised(admin));
      String cluster = admin.describeCluster().clusterId().get() + " ";
      WarehouseRows.rows(servers.dataSource(), TAKEN).stream()
          .filter(line -> line.startsWith(cluster))
          .map(line -> line.substring(cluster.length()))
          .forEach(found::add);
      found.removeIf(line -> line.endsWith(" 0"));
      List<String> loose = new ArrayList<>();
      wanted.stream()
          .filter(line -> !found.contains(line))
          .map("the end is "::concat)
          .forEach(loose::add);
      found.stream()
          .filter(line -> !wanted.contains(line))
          .map("read up to "::concat)
          .forEach(loose::add);
      loose.addAll(transactions(admin));
      return loose;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(Topics.ALL)
        .allTopicNames()
        .get()
        .forEach((name, topic) ->
            topic
                .partitions()
                .forEach(part ->
                    asked.put(new TopicPartition(name, part.partition()), OffsetSpec.latest())));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(asked).all().get().forEach((part, end) -> ends.put(part, end.offset()));
    return ends;
  }

  private static List<String> normalised(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(TransformWorker.GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .flatMap(part ->
            part.getValue() == null
                ? Stream.of()
                : Stream.of(part.getKey() + " " + part.getValue().offset()))
        .toList();
  }

  private static List<String> transactions(Admin admin)
      throws ExecutionException, InterruptedException {
    var open = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
    return admin.listTransactions(open).all().get().stream()
        .map(transaction -> "open is the transaction of " + transaction.transactionalId())
        .toList();
  }
}
