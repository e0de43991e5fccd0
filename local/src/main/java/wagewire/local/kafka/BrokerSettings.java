package wagewire.local.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import wagewire.local.data.Durability;
import wagewire.local.data.LoopbackPorts;
import wagewire.model.event.Topics;

/**
 * Kafka's settings for one broker that is its own controller and shares the machine with other
 * programs.
 */
final class BrokerSettings {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private static final String CLIENTS = "CLIENTS";

  private static final int MIB = 1024 * 1024;

  /** A batch holds at least one record with its headers. */
  private static final int LARGEST_BATCH = Topics.RECORD_LIMIT + MIB;

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", Integer.toString(NODE)),
          Map.entry("controller.listener.names", CONTROLLER),
          Map.entry("inter.broker.listener.name", CLIENTS),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          // A worker that starts next to another, or after one that was killed, waits for a
          // heartbeat.
          Map.entry("group.consumer.heartbeat.interval.ms", "500"),
          Map.entry("group.consumer.min.heartbeat.interval.ms", "500"),
          // What a killed command had begun must not hold up the next one for long.
          Map.entry("group.consumer.session.timeout.ms", "10000"),
          Map.entry("group.consumer.min.session.timeout.ms", "10000"),
          Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
          // One node holds the only copy, and few partitions of its own topics start quickly.
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          // After a crash the broker's next life must wait until this session has run out.
          Map.entry("broker.session.timeout.ms", "2000"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          Map.entry("message.max.bytes", Integer.toString(LARGEST_BATCH)),
          Map.entry("replica.fetch.max.bytes", Integer.toString(LARGEST_BATCH)),
          Map.entry("log.segment.bytes", Integer.toString(128 * MIB)),
          Map.entry("log.index.size.max.bytes", Integer.toString(MIB)),
          Map.entry("log.cleaner.threads", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 * MIB)),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"));

  private BrokerSettings() {}

  static Properties of(
      Path data,
      String password,
      int clientPort,
      int controllerPort,
      List<ForwardedPort> forwarded,
      Durability durability) {
    String controller = LoopbackPorts.address(controllerPort);
    List<String> names = new ArrayList<>(List.of(CLIENTS, CONTROLLER));
    StringJoiner listeners = new StringJoiner(",").add(listener(CLIENTS, clientPort));
    StringJoiner advertised = new StringJoiner(",").add(listener(CLIENTS, clientPort));
    for (ForwardedPort port : forwarded) {
      String name = "FORWARDED" + port.port();
      names.add(name);
      listeners.add(listener(name, port.port()));
      advertised.add(listener(name, port.advertised()));
    }
    var properties = new Properties();
    properties.putAll(SETTINGS);
    properties.putAll(BrokerAccount.ofBroker(names, password, durability));
    properties.setProperty("log.dirs", data.toString());
    properties.setProperty(
        "listener.security.protocol.map",
        names.stream()
            .map(name -> name + ":" + BrokerAccount.PROTOCOL)
            .collect(Collectors.joining(",")));
    properties.setProperty(
        "listeners", listeners.add(listener(CONTROLLER, controllerPort)).toString());
    properties.setProperty("advertised.listeners", advertised.toString());
    properties.setProperty("controller.quorum.voters", NODE + "@" + controller);
    switch (durability) {
      case DURABLE -> properties.setProperty("log.flush.interval.messages", "1");
      case FAST, TEMPORARY -> {}
    }
    return properties;
  }

  private static String listener(String name, int port) {
    return name + "://" + LoopbackPorts.address(port);
  }
}
