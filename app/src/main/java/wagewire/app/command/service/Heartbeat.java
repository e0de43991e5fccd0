package wagewire.app.command.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.connect.Servers;

/**
 * Writes the time to a file every ten seconds while a service and its servers are healthy. The
 * health check of a container fails when the file is older than a minute.
 */
final class Heartbeat implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final int SECONDS_BETWEEN = 10;
  private static final int PATIENCE = 5;

  private final Path file;
  private final Servers servers;
  private final BooleanSupplier healthy;
  private final Admin kafka;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Heartbeat(Path file, Servers servers, BooleanSupplier healthy) {
    this.file = file;
    this.servers = servers;
    this.healthy = healthy;
    this.kafka = servers.kafka().admin();
  }

  static Heartbeat start(Path file, Servers servers, BooleanSupplier healthy) {
    Heartbeat heartbeat = new Heartbeat(file, servers, healthy);
    Thread.ofVirtual().name("heartbeat").start(heartbeat);
    return heartbeat;
  }

  @Override
  public void run() {
    try {
      do {
        if (healthy.getAsBoolean() && databaseAnswers() && kafkaAnswers()) {
          Files.writeString(file, Instant.now() + "\n");
        }
      } while (!closed.await(SECONDS_BETWEEN, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("The heartbeat cannot be written", e);
    }
  }

  private boolean databaseAnswers() {
    try (Connection connection = servers.dataSource().getConnection()) {
      return connection.isValid(PATIENCE);
    } catch (SQLException e) {
      LOG.debug("No heartbeat: {}", e.getMessage());
      return false;
    }
  }

  private boolean kafkaAnswers() throws InterruptedException {
    try {
      kafka.describeCluster().clusterId().get(PATIENCE, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      LOG.debug("No heartbeat: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
