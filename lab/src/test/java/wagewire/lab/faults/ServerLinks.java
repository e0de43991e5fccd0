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

/** The links between services and servers, one for each pair. */
final class ServerLinks implements AutoCloseable {

  /** First port of Kafka, below the ports used for outgoing connections. */
  private static final int FIRST_PORT = 22_100;

  private static final Pattern PORT = Pattern.compile(":\\d+/");

  private final Map<FaultTarget, ServerLink> toKafka = new EnumMap<>(FaultTarget.class);
  private final Map<FaultTarget, Integer> portsOfKafka = new EnumMap<>(FaultTarget.class);
  private final Map<FaultTarget, ServerLink> toPostgres = new EnumMap<>(FaultTarget.class);

  /**
   * @param folder directory in which ports are recorded
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

  /**
   * Returns, for each link to Kafka, the port on which Kafka listens and the port advertised to
   * clients.
   */
  List<String> forwardedPorts() {
    return FaultTarget.READERS_OF_KAFKA.stream()
        .map(part -> portsOfKafka.get(part) + ":" + of(part, toKafka).port())
        .toList();
  }

  /** Returns the address of Kafka for a service. */
  String kafka(FaultTarget service) {
    return LoopbackPorts.address(of(service, toKafka).port());
  }

  /** Returns the URL of PostgreSQL for a service, given its own URL. */
  String database(FaultTarget service, String url) {
    return PORT.matcher(url).replaceFirst(":" + of(service, toPostgres).port() + "/");
  }

  /** Returns the links of the services by name. */
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
