package wagewire.lab.faults.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import wagewire.local.data.LoopbackPorts;
import wagewire.local.process.Program;

/**
 * What an account of the same machine without a password can try: files, PostgreSQL, Kafka, and
 * connections that say nothing.
 */
public final class OtherAccount {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int PATIENCE_MILLIS = 4_000;
  private static final String NOBODY = "65534";
  private static final List<String> USERS = List.of("wagewire", "postgres", "wagewire_reader");
  private static final List<String> PASSWORDS = List.of("", "wagewire", "postgres");

  private OtherAccount() {}

  /** Returns true where a process of another account can be started. */
  public static boolean isPossible() {
    return as("true").output().isEmpty();
  }

  /** Returns the files and folders that the account may read, write or enter. */
  public static List<String> files(Path folder) {
    return as(
            "find",
            folder.toString(),
            "(",
            "-readable",
            "-o",
            "-writable",
            "-o",
            "-executable",
            ")")
        .output()
        .lines()
        .filter(line -> !line.startsWith("find: "))
        .toList();
  }

  private static Program.Result as(String... command) {
    List<String> all =
        new ArrayList<>(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
    all.addAll(List.of(command));
    try {
      return Program.run(all, "", LIMIT);
    } catch (IOException e) {
      return new Program.Result(1, "" + e.getMessage());
    }
  }

  /** Returns the accounts of PostgreSQL that let it in. */
  public static List<String> postgres(int port, String database) {
    List<String> entered = new ArrayList<>();
    for (String user : USERS) {
      for (String password : PASSWORDS) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", Integer.toString(PATIENCE_MILLIS / 1_000));
        String url = "jdbc:postgresql://%s/%s".formatted(LoopbackPorts.address(port), database);
        try (Connection _ = DriverManager.getConnection(url, login)) {
          entered.add("PostgreSQL lets in %s with '%s'".formatted(user, password));
        } catch (SQLException _) {
          // It is refused, or PostgreSQL is down.
        }
      }
    }
    return entered;
  }

  /** Returns the protocols by which Kafka lists its topics without a password. */
  public static List<String> kafka(String address) throws InterruptedException {
    List<String> entered = new ArrayList<>();
    for (String protocol : List.of("PLAINTEXT", "SASL_PLAINTEXT")) {
      Map<String, Object> settings =
          Map.of(
              AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
              address,
              AdminClientConfig.SECURITY_PROTOCOL_CONFIG,
              protocol,
              "sasl.mechanism",
              "SCRAM-SHA-256",
              "sasl.jaas.config",
              "org.apache.kafka.common.security.scram.ScramLoginModule required"
                  + " username=\"wagewire\" password=\"wagewire\";",
              AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
              PATIENCE_MILLIS,
              AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
              PATIENCE_MILLIS);
      try (Admin admin = Admin.create(settings)) {
        entered.add("Kafka lists by %s %s".formatted(protocol, admin.listTopics().names().get()));
      } catch (ExecutionException _) {
        // It is refused, or Kafka is down.
      }
    }
    return entered;
  }

  /** Opens connections that say nothing, and returns those that were let in. */
  public static List<Socket> silent(int port, int connections) {
    List<Socket> open = new ArrayList<>();
    try {
      for (int one = 0; one < connections; one++) {
        Socket socket = new Socket();
        open.add(socket);
        socket.connect(
            new InetSocketAddress(InetAddress.ofLiteral(LoopbackPorts.HOST), port),
            PATIENCE_MILLIS);
      }
    } catch (IOException _) {
      // It is refused, or the server is down.
    }
    return open;
  }
}
