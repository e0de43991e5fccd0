package wagewire.lab.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.ingest.store.CrawlSchema;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/**
 * Kafka in this process and PostgreSQL, with production durability settings and with empty topics
 * and tables.
 */
final class BenchServers implements AutoCloseable {

  private final Path folder;
  private final Servers servers;
  private final PipelineProgress progress;
  private final long postmaster;

  private BenchServers(Path folder, Servers servers) {
    this.folder = folder;
    this.servers = servers;
    servers.kafka().ensureTopics();
    CrawlSchema.migrate(servers.dataSource());
    Warehouse.open(servers.dataSource());
    progress = PipelineProgress.patient(servers.kafka().admin(), servers.dataSource());
    postmaster = ServerUsage.postmaster(servers);
  }

  /**
   * @param folder an empty or absent directory
   */
  static BenchServers start(Path folder) {
    Servers servers = Servers.all(new CommonOptions(folder, null, null));
    boolean isReady = false;
    try {
      BenchServers ready = new BenchServers(folder, servers);
      isReady = true;
      return ready;
    } finally {
      if (!isReady) {
        servers.close();
      }
    }
  }

  /** Returns the arguments followed by the options that connect a command to these servers. */
  List<String> connected(List<String> arguments) {
    return Stream.concat(arguments.stream(), Stream.of("--data", folder.toString())).toList();
  }

  Servers servers() {
    return servers;
  }

  PipelineProgress progress() {
    return progress;
  }

  /** Returns the resources that PostgreSQL has used so far. */
  ResourceUsage postgres() {
    return ProcessTable.ofFamily(postmaster);
  }

  /** Returns the size of the database in bytes. */
  long databaseBytes() {
    return ask("select pg_database_size(current_database())");
  }

  /** Returns the size of the topic on disk in bytes. */
  long topicBytes(String topic) {
    Admin admin = servers.kafka().admin();
    try {
      List<Integer> brokers = admin.describeCluster().nodes().get().stream().map(Node::id).toList();
      return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
          .map(Map::values)
          .flatMap(Collection::stream)
          .flatMap(folder -> folder.replicaInfos().entrySet().stream())
          .filter(replica -> replica.getKey().topic().equals(topic))
          .mapToLong(replica -> replica.getValue().size())
          .sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreported(topic, e);
    } catch (ExecutionException e) {
      throw unreported(topic, e);
    }
  }

  private static WagewireException unreported(String topic, Exception cause) {
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        "Kafka does not report the size of a topic: " + cause.getMessage(),
        topic,
        "Run the bench again.",
        cause);
  }

  private long ask(String question) {
    try (Connection connection = servers.dataSource().getConnection();
        var statement = connection.prepareStatement(question);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL does not respond: " + e.getMessage(),
          question,
          "Run the bench again.",
          e);
    }
  }

  @Override
  public void close() {
    servers.close();
  }
}
