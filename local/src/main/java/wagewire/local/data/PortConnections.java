package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the connections that programs of this machine hold to one of its loopback ports. */
public final class PortConnections {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

  /** Number, own address, the other end's, state "established", four columns, user id. */
  private static final Pattern ESTABLISHED =
      Pattern.compile(
          "\\s*\\d+: \\S+ [0-9A-F]*0100007F:([0-9A-F]{4}) 01 \\S+ \\S+ \\S+\\s+(\\d+) .*");

  private PortConnections() {}

  /** Returns how many each account's user id holds; empty where the system does not list them. */
  public static SortedMap<Long, Integer> byUser(int port) {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    for (Path table : TABLES) {
      try (Stream<String> lines = Files.lines(table)) {
        lines.forEach(line -> count(line, port, counts));
      } catch (IOException _) {
        // Not Linux, or without IPv6.
      }
    }
    return counts;
  }

  static void count(String line, int port, SortedMap<Long, Integer> counts) {
    Matcher columns = ESTABLISHED.matcher(line);
    if (columns.matches() && Integer.parseInt(columns.group(1), 16) == port) {
      counts.merge(Long.valueOf(columns.group(2)), 1, Integer::sum);
    }
  }
}
