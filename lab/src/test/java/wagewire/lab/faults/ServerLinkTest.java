package wagewire.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServerLinkTest {

  private static final int MOST_SECONDS = 10;

  private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
  private ServerSocket server;
  private ServerLink link;
  private Socket client;

  /** A server that returns each byte. */
  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    link = new ServerLink(server::getLocalPort);
    Thread.ofVirtual().start(this::echo);
    client = new Socket(InetAddress.getLoopbackAddress(), link.port());
    client.getOutputStream().write(1);
    assertThat(client.getInputStream().read()).isEqualTo(1);
    assertThat(heard).containsExactly(1);
    heard.clear();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    link.close();
    server.close();
  }

  @Test
  void requestsArriveAndAnswersAreLostOneWay() throws Exception {
    link.disturb(ServerLink.State.NO_ANSWERS);
    client.getOutputStream().write(2);
    assertThat(heard.poll(MOST_SECONDS, TimeUnit.SECONDS)).isEqualTo(2);
    link.mend();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void requestsAreLostTheOtherWay() throws Exception {
    link.disturb(ServerLink.State.NO_REQUESTS);
    client.getOutputStream().write(2);
    link.mend();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    assertThat(heard).isEmpty();
  }

  private void echo() {
    try (Socket socket = server.accept()) {
      for (int one = socket.getInputStream().read(); one >= 0; ) {
        heard.add(one);
        socket.getOutputStream().write(one);
        one = socket.getInputStream().read();
      }
    } catch (IOException _) {
      // The connection has broken.
    }
  }
}
