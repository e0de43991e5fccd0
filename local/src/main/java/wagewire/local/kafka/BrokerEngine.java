package wagewire.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import wagewire.local.data.DiskFailure;
import wagewire.local.data.Durability;
import wagewire.local.data.LoopbackPorts;
import wagewire.local.data.OwnerOnlyPermissions;
import wagewire.local.data.Secret;
import wagewire.local.data.ServerEngine;
import wagewire.local.data.ServerFolder;
import wagewire.local.process.TimeLimiter;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Runs Kafka's own broker in this process. All use of Kafka's internal classes is in this package;
 * they belong to the pinned version.
 *
 * <p>A second broker on the same files damages them before Kafka notices, hence the folder's lock.
 */
final class BrokerEngine implements ServerEngine {

  private static final int ATTEMPTS = 3;
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  /** A broker that has given up waits for itself in vain. */
  private static final Duration GIVEN_UP_LIMIT = Duration.ofSeconds(3);

  private final ServerFolder folder;
  private final Durability durability;
  private final List<Integer> firstChoices;
  private final List<ForwardedPort> forwarded;
  private Optional<KafkaRaftServer> running = Optional.empty();

  /**
   * A broker that does not run yet.
   *
   * @param firstChoices ports for clients and for the controller; 0 for any
   * @param forwarded further ports, which have to be free
   */
  BrokerEngine(
      ServerFolder folder,
      Durability durability,
      List<Integer> firstChoices,
      List<ForwardedPort> forwarded) {
    this.folder = folder;
    this.durability = durability;
    this.firstChoices = List.copyOf(firstChoices);
    this.forwarded = List.copyOf(forwarded);
  }

  @Override
  public String start() throws IOException {
    Files.createDirectories(folder.data());
    OwnerOnlyPermissions.folder(folder.data());
    for (int attempt = 1; ; attempt++) {
      BrokerHaltHandler.keepProcessAlive();
      List<Integer> ports = LoopbackPorts.choose(folder.ports(), firstChoices);
      try {
        start(ports.getFirst(), ports.getLast());
        return LoopbackPorts.address(ports.getFirst());
      } catch (WagewireException failure) {
        if (failure.code() != ErrorCode.PORT_IN_USE || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private void start(int clientPort, int controllerPort) throws IOException {
    var properties =
        BrokerSettings.of(
            folder.data(),
            Secret.keptOrDrawn(folder.password()),
            clientPort,
            controllerPort,
            forwarded,
            durability);
    try {
      TimeLimiter.call(
          "starting Kafka",
          START_LIMIT,
          () -> {
            formatIfNew(folder.data());
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            running = Optional.of(server);
            server.startup();
            return server;
          });
    } catch (ExecutionException | TimeoutException failure) {
      stop();
      throw startFailure(failure, folder.data());
    }
  }

  private static WagewireException startFailure(Exception failure, Path data) {
    if (DiskFailure.isDiskFull(failure)) {
      return DiskFailure.full(data, failure);
    }
    if (DiskFailure.mentions(failure, "Address already in use")) {
      return new WagewireException(
          ErrorCode.PORT_IN_USE,
          "another program took Kafka's port",
          data.toString(),
          "Try again",
          failure);
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        "the Kafka broker did not start: " + root,
        data.toString(),
        "A Kafka cluster can be named with --kafka instead",
        failure);
  }

  /** Gives a new folder its cluster id; Kafka writes that file last. */
  private static void formatIfNew(Path data) throws Exception {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(BrokerSettings.NODE)
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .addDirectory(data.toString())
        .setMetadataLogDirectory(data.toString())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setIgnoreFormatted(true)
        .setPrintStream(silence)
        .run();
  }

  @Override
  public boolean isRunning() {
    return running.isPresent() && !BrokerHaltHandler.hasGivenUp();
  }

  @Override
  public void stop() throws IOException {
    if (running.isEmpty()) {
      return;
    }
    KafkaRaftServer server = running.get();
    running = Optional.empty();
    try {
      TimeLimiter.call(
          "stopping Kafka",
          BrokerHaltHandler.hasGivenUp() ? GIVEN_UP_LIMIT : STOP_LIMIT,
          () -> {
            server.shutdown();
            server.awaitShutdown();
            return server;
          });
    } catch (ExecutionException | TimeoutException failure) {
      if (!BrokerHaltHandler.hasGivenUp()) {
        throw new IOException("Kafka does not stop", failure);
      }
    }
  }
}
