package wagewire.app.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Mail server on loopback that ends the connection within a message or after its last line. */
final class DroppingMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final int lines;
  private final AtomicInteger connections = new AtomicInteger();

  private DroppingMailServer(int lines) throws IOException {
    this.lines = lines;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** Starts a server that leaves after some lines of the message. */
  static DroppingMailServer afterLines(int lines) throws IOException {
    return new DroppingMailServer(lines);
  }

  /** Starts a server that reads the whole message and leaves without an answer. */
  static DroppingMailServer afterTheLastLine() throws IOException {
    return new DroppingMailServer(Integer.MAX_VALUE);
  }

  URI address() {
    return URI.create("smtp://127.0.0.1:" + socket.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connections.incrementAndGet();
        converse(connection);
      } catch (IOException _) {
        // The client, or the test, has left.
      }
    }
  }

  private void converse(Socket connection) throws IOException {
    BufferedReader input =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream output = connection.getOutputStream();
    say(output, "220 hello");
    String line = input.readLine();
    while (line != null && !line.equals("DATA")) {
      say(output, "250 fine");
      line = input.readLine();
    }
    say(output, "354 go on");
    int read = 0;
    while (read < lines && !".".equals(input.readLine())) {
      read++;
    }
    // Resets the connection, as a machine does that loses its power.
    connection.setSoLinger(true, 0);
  }

  private static void say(OutputStream output, String line) throws IOException {
    output.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    output.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
