package wagewire.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class PortConnectionsTest {

  @Test
  void countsTheClientsEndsOfEstablishedConnectionsByTheirAccount() {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    List<String> lines =
        List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid "
                + " timeout inode",
            "   0: 0100007F:6358 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000     "
                + "   0 1 1 0",
            "   1: 0100007F:6358 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000     "
                + "   0 2 1 0",
            "   2: 0100007F:D431 0100007F:6358 01 00000000:00000000 02:00000A2F 00000000 65534     "
                + "   0 3 2 0",
            "  13: 0100007F:D432 0100007F:6358 01 00000000:00000000 00:00000000 00000000 65534     "
                + "   0 4 1 0",
            "  14: 0100007F:D433 0100007F:6358 06 00000000:00000000 03:00000A2F 00000000     0     "
                + "   0 0 3 0",
            "  15: 0100007F:D434 0100007F:6359 01 00000000:00000000 00:00000000 00000000 65534     "
                + "   0 5 1 0",
            "   0: 0000000000000000FFFF00000100007F:D435 0000000000000000FFFF00000100007F:6358 01"
                + " 00000000:00000000 00:00000000 00000000  1000        0 6 1 0");
    lines.forEach(line -> PortConnections.count(line, 25_432, counts));
    assertThat(counts).isEqualTo(new TreeMap<>(Map.of(1_000L, 1, 65_534L, 2)));
  }

  @EnabledOnOs(OS.LINUX)
  @Test
  void countsThoseOfThisMachine() throws Exception {
    InetAddress loopback = InetAddress.ofLiteral(LoopbackPorts.HOST);
    try (ServerSocket server = new ServerSocket(0, 5, loopback);
        Socket _ = new Socket(loopback, server.getLocalPort());
        Socket _ = new Socket(loopback, server.getLocalPort())) {
      long own = ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue();
      assertThat(PortConnections.byUser(server.getLocalPort()))
          .isEqualTo(new TreeMap<>(Map.of(own, 2)));
    }
  }
}
