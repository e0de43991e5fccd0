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
final class Links implements AutoCloseable {

  /** Where Kafka listens, below the ports that outgoing connections are given. */
  private static final int FIRST_PORT = 22_100;

  private static final Pattern PORT = Pattern.compile(":\\d+/");

  private final Map<Part, Link> toKafka = new EnumMap<>(Part.class);
  private final Map<Part, Integer> portsOfKafka = new EnumMap<>(Part.class);
  private final Map<Part, Link> toPostgres = new EnumMap<>(Part.class);

  /**
   * @param folder to remember ports in
   */
  Links(Path folder, IntSupplier postgres) {
    List<Integer> wanted =
        IntStream.range(FIRST_PORT, FIRST_PORT + Part.READERS_OF_KAFKA.size()).boxed().toList();
    List<Integer> ports = LoopbackPorts.choose(folder.resolve("ports"), wanted);
    int next = 0;
    for (Part part : Part.READERS_OF_KAFKA) {
      int port = ports.get(next++);
      portsOfKafka.put(part, port);
      toKafka.put(part, new Link(() -> port));
    }
    Part.SERVICES.forEach(part -> toPostgres.put(part, new Link(postgres)));
  }

  /** Of each way to Kafka the port on which Kafka listens and the one that it tells clients. */
  List<String> forwardedPorts() {
    return Part.READERS_OF_KAFKA.stream()
        .map(part -> portsOfKafka.get(part) + ":" + of(part, toKafka).port())
        .toList();
  }

  /** Where a service finds Kafka. */
  String kafka(Part service) {
    return LoopbackPorts.address(of(service, toKafka).port());
  }

  /** Where a service finds PostgreSQL, which itself is at this URL. */
  String database(Part service, String url) {
    return PORT.matcher(url).replaceFirst(":" + of(service, toPostgres).port() + "/");
  }

  /** All that can be cut, by a name. */
  Map<String, Link> named(List<Part> services) {
    Map<String, Link> named = new TreeMap<>();
    for (Part service : services) {
      Optional.ofNullable(toKafka.get(service))
          .ifPresent(link -> named.put(service.id() + "|kafka", link));
      Optional.ofNullable(toPostgres.get(service))
          .ifPresent(link -> named.put(service.id() + "|postgres", link));
    }
    return Collections.unmodifiableMap(named);
  }

  private static Link of(Part part, Map<Part, Link> links) {
    return Objects.requireNonNull(links.get(part));
  }

  @Override
  public void close() {
    toKafka.values().forEach(Link::close);
    toPostgres.values().forEach(Link::close);
  }
}
