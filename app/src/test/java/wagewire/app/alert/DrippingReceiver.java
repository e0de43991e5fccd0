package wagewire.app.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receiver of a webhook's messages whose answer begins and never ends, until it is closed. */
final class DrippingReceiver implements AutoCloseable {

  private final ServerSocket server;
  private final String beginning;
  private final List<Socket> taken = new CopyOnWriteArrayList<>();

  private DrippingReceiver(String beginning) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.beginning = beginning;
    Thread.ofVirtual().start(this::answer);
  }

  static DrippingReceiver inTheHead() throws IOException {
    return new DrippingReceiver("HTTP/1.1 200 OK\r\ncontent-ty");
  }

  static DrippingReceiver inTheBody() throws IOException {
    return new DrippingReceiver("HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\no");
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/hooks/secret".formatted(server.getLocalPort()));
  }

  int requests() {
    return taken.size();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : taken) {
      socket.close();
    }
  }

  private void answer() {
    try {
      while (true) {
        Socket socket = server.accept();
        taken.add(socket);
        OutputStream output = socket.getOutputStream();
        output.write(beginning.getBytes(StandardCharsets.US_ASCII));
        output.flush();
      }
    } catch (IOException _) {
      // Closed.
    }
  }
}
