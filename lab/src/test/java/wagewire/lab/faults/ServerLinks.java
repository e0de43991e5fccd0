package wagewire.lab.faults;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wagewire.local.data.LoopbackPorts;

/** Between each service and each server that it needs a way of its own. */
final class ServerLinks implements AutoCloseable {

  /** Where Kafka listens, below the ports that outgoing connections are given. */
  private static final int FIRST_PORT = 22_100;

  private static final Pattern PORT = Pattern.compile(":\\d+/");

  private final Map<FaultTarget, ServerLink> toKafka = new EnumMap<>(FaultTarget.class);
  private final Map<FaultTarget, Integer> portsOfKafka = new EnumMap<>(FaultTarget.class);
  private final Map<FaultTarget, ServerLink> toPostgres = new EnumMap<>(FaultTarget.class);

  /**
   * @param folder to remember ports in
   */
  ServerLinks(Path folder, IntSupplier postgres) {
    List<Integer> wanted =
        IntStream.range(FIRST_PORT, FIRST_PORT + FaultTarget.READERS_OF_KAFKA.size())
            .boxed()
            .toList();
    List<Integer> ports = LoopbackPorts.choose(folder.resolve("ports"), wanted);
    int next = 0;
    for (FaultTarget part : FaultTarget.READERS_OF_KAFKA) {
      int port = ports.get(next++);
      portsOfKafka.put(part, port);
      toKafka.put(part, new ServerLink(() -> port));
    }
    FaultTarget.SERVICES.forEach(part -> toPostgres.put(part, new ServerLink(postgres)));
  }

  /** Of each way to Kafka the port on which Kafka listens and the one that it tells clients. */
  List<String> forwardedPorts() {
    return FaultTarget.READERS_OF_KAFKA.stream()
        .map(part -> portsOfKafka.get(part) + ":" + of(part, toKafka).port())
        .toList();
  }

  /** Where a service finds Kafka. */
  String kafka(FaultTarget service) {
    return LoopbackPorts.address(of(service, toKafka).port());
  }

  /** Where a service finds PostgreSQL, which itself is at this URL. */
  String database(FaultTarget service, String url) {
    return PORT.matcher(url).replaceFirst(":" + of(service, toPostgres).port() + "/");
  }

  /** All that can be cut, by a name. */
  Map<String, ServerLink> named(List<FaultTarget> services) {
    Map<String, ServerLink> named = new TreeMap<>();
    for (FaultTarget service : services) {
      Optional.ofNullable(toKafka.get(service))
          .ifPresent(link -> named.put(service.id() + "|kafka", link));
      Optional.ofNullable(toPostgres.get(service))
          .ifPresent(link -> named.put(service.id() + "|postgres", link));
    }
    return Collections.unmodifiableMap(named);
  }

  private static ServerLink of(FaultTarget part, Map<FaultTarget, ServerLink> links) {
    return Objects.requireNonNull(links.get(part));
  }

  @Override
  public void close() {
    toKafka.values().forEach(ServerLink::close);
    toPostgres.values().forEach(ServerLink::close);
  }
}
