package wagewire.local.data;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the ports on which a server listens, on the loopback address only. */
public final class LoopbackPorts {

  public static final String HOST = "127.0.0.1";

  private LoopbackPorts() {}

  /**
   * Chooses one port for each first choice: that of the server's last run if it is free, else the
   * first choice, else any free port. Another program may take it before the server does: then
   * choose again.
   *
   * @param memory the file with the ports of the last run, written with what is chosen
   * @param firstChoices 0 for any free port
   */
  public static List<Integer> choose(Path memory, List<Integer> firstChoices) {
    try {
      List<Integer> last = lastPorts(memory, firstChoices);
      List<ServerSocket> held = new ArrayList<>();
      try {
        for (int i = 0; i < firstChoices.size(); i++) {
          held.add(hold(last.get(i), firstChoices.get(i)));
        }
        List<Integer> chosen = held.stream().map(ServerSocket::getLocalPort).toList();
        AtomicTextFile.replace(
            memory, String.join("\n", chosen.stream().map(String::valueOf).toList()));
        return chosen;
      } finally {
        for (ServerSocket socket : held) {
          socket.close();
        }
      }
    } catch (IOException failure) {
      throw DiskFailure.of(failure, memory);
    }
  }

  private static List<Integer> lastPorts(Path memory, List<Integer> otherwise) throws IOException {
    List<Integer> ports =
        AtomicTextFile.read(memory).stream()
            .flatMap(String::lines)
            .filter(line -> line.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
            .filter(port -> port <= 65_535)
            .toList();
    return ports.size() == otherwise.size() ? ports : otherwise;
  }

  private static ServerSocket hold(int last, int firstChoice) throws IOException {
    for (int port : List.of(last, firstChoice)) {
      Optional<ServerSocket> socket = boundIfFree(port);
      if (socket.isPresent()) {
        return socket.get();
      }
    }
    return bound(0);
  }

  private static Optional<ServerSocket> boundIfFree(int port) throws IOException {
    try {
      return Optional.of(bound(port));
    } catch (BindException _) {
      return Optional.empty();
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
      return socket;
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
  }

  /** Returns the address as Kafka and JDBC write it: host, colon, port. */
  public static String address(int port) {
    return HOST + ":" + port;
  }
}
