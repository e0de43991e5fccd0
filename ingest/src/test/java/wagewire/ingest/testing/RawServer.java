package wagewire.ingest.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback that sends arbitrary bytes, valid HTTP or not. It has no robots.txt;
 * everything else is scripted.
 */
public final class RawServer implements AutoCloseable {

  /** Answers one request; the connection goes on when it returns true. */
  @FunctionalInterface
  public interface Script {
    boolean answer(String path, Wire wire) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Script script;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public RawServer(Script script) {
    this.script = script;
    try {
      socket = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /** Returns the number of requests. */
  public int requests() {
    return requests.get();
  }

  private void accept() {
    while (true) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      Wire wire = new Wire(connection, connection.getOutputStream());
      boolean goesOn = true;
      while (goesOn) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        String path = head.split(" ", 3)[1];
        if (path.equals("/robots.txt") || path.startsWith("/.well-known/")) {
          wire.text("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
          continue;
        }
        requests.incrementAndGet();
        goesOn = script.answer(path, wire);
      }
    } catch (IOException _) {
      // The client has gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    while (true) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      last = (last << 8) | next;
      if (last == 0x0d0a0d0a) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
  }

  @Override
  public void close() {
    end.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
    threads.close();
  }

  /** Server side of one connection. */
  public final class Wire {

    private final Socket connection;
    public final OutputStream out;

    private Wire(Socket connection, OutputStream out) {
      this.connection = connection;
      this.out = out;
    }

    public void text(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    /** Sends an answer, headers and body at once. */
    public void answer(String status, String headers, String body) throws IOException {
      text("HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body);
    }

    /** Waits silently; returns false when the server ends. */
    public boolean idle(long milliseconds) throws InterruptedException {
      return !end.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Resets the connection. */
    public void reset() throws IOException {
      connection.setSoLinger(true, 0);
      connection.close();
    }
  }
}
