package wagewire.lab.containers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import wagewire.local.process.Polling;

/** The brokers of {@code docker-compose.cluster.yml}, reached from outside of their network. */
final class ThreeBrokers implements AutoCloseable {

  private static final List<String> SERVICES = List.of("kafka", "kafka-2", "kafka-3");
  private static final Path OUTSIDE =
      Path.of("src/test/resources/wagewire/lab/containers/outside.yml");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SECONDS = 10;

  private final Compose compose;
  private final String bootstrap;
  private final Admin admin;

  private ThreeBrokers(Compose compose, String bootstrap) {
    this.compose = compose;
    this.bootstrap = bootstrap;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  static ThreeBrokers start() {
    Map<String, String> ports = new LinkedHashMap<>();
    for (int node = 1; node <= SERVICES.size(); node++) {
      ports.put("OUTSIDE_" + node, Integer.toString(RestartableContainer.freePort()));
    }
    List<Path> files =
        List.of(
            Path.of("../docker-compose.yml"), Path.of("../docker-compose.cluster.yml"), OUTSIDE);
    String project = "wagewire-brokers-" + ProcessHandle.current().pid();
    String bootstrap =
        ports.values().stream().map("127.0.0.1:"::concat).collect(Collectors.joining(","));
    ThreeBrokers brokers = new ThreeBrokers(new Compose(project, files, ports), bootstrap);
    try {
      brokers.compose.run(
          "up", "--detach", "--no-deps", SERVICES.get(0), SERVICES.get(1), SERVICES.get(2));
      brokers.awaitInSync();
    } catch (IllegalStateException e) {
      brokers.close();
      throw e;
    }
    return brokers;
  }

  /** For {@code --kafka}. */
  String bootstrap() {
    return bootstrap;
  }

  /** Returns the leader of a topic's first partition. */
  int leader(String topic) {
    return get(admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
        .partitions()
        .getFirst()
        .leader()
        .id();
  }

  /** Returns the active controller. */
  int controller() {
    return get(admin.describeMetadataQuorum().quorumInfo()).leaderId();
  }

  /** Returns the coordinator of a group. */
  int coordinator(String group) {
    return get(admin.describeConsumerGroups(List.of(group)).describedGroups().get(group))
        .coordinator()
        .id();
  }

  /** Kills a broker. */
  void kill(int node) {
    compose.run("kill", service(node));
  }

  /** Stops a broker gracefully, so that it hands over its leadership first. */
  void stop(int node) {
    compose.run("stop", service(node));
  }

  /** Waits until the others have noticed that it is gone, and then until it has all records. */
  void startAgain(int node) {
    if (!Polling.until(PATIENCE, () -> !isThere(node))) {
      throw new IllegalStateException("The broker stays: " + node);
    }
    compose.run("start", service(node));
    awaitInSync();
  }

  /** Waits until all three brokers are in sync. */
  private void awaitInSync() {
    if (!Polling.until(PATIENCE, this::areInSync)) {
      throw new IllegalStateException(
          "The brokers do not come together: " + get(admin.describeCluster().nodes()));
    }
  }

  private boolean isThere(int node) {
    try {
      return await(admin.describeCluster().nodes()).stream().anyMatch(one -> one.id() == node);
    } catch (ExecutionException | TimeoutException _) {
      return true;
    }
  }

  private boolean areInSync() {
    try {
      var names = await(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
      return await(admin.describeCluster().nodes()).size() == SERVICES.size()
          && await(admin.describeTopics(names).allTopicNames()).values().stream()
              .map(TopicDescription::partitions)
              .flatMap(Collection::stream)
              .allMatch(one -> one.isr().size() == SERVICES.size());
    } catch (ExecutionException | TimeoutException _) {
      return false;
    }
  }

  private static String service(int node) {
    return SERVICES.get(node - 1);
  }

  private static <T> T get(KafkaFuture<T> asked) {
    try {
      return await(asked);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(KafkaFuture<T> asked) throws ExecutionException, TimeoutException {
    try {
      return asked.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    compose.run("down", "--volumes", "--timeout", "1");
  }
}
