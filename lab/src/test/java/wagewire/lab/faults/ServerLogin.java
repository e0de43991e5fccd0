package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.app.OwnersFile;
import wagewire.local.kafka.EmbeddedKafka;

/**
 * The login of services at the servers.
 *
 * @param file settings file with the clients' Kafka login
 */
record ServerLogin(Path file) {

  /** Writes the login of the broker that runs in a data directory. */
  void keep(Path data) {
    Map<String, String> clients = EmbeddedKafka.clientsIfRunning(data).orElseThrow();
    String lines =
        clients.entrySet().stream()
            .filter(one -> !one.getKey().equals("bootstrap.servers"))
            .map(one -> "kafka.%s=%s%n".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining());
    try {
      Path _ = OwnersFile.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the options of any service. */
  String[] options(String kafka, String database) {
    return new String[] {"--kafka", kafka, "--database", database, "--settings", file.toString()};
  }

  /** Returns true when a database answers. */
  static boolean isBack(String database) {
    try (Connection connection = DriverManager.getConnection(database)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
