package wagewire.lab.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import wagewire.local.data.LoopbackPorts;

/**
 * A TCP forwarder between {@code ingest} and the boards of a market that can go wrong in the ways
 * of boards and networks. Requests for the market itself, under {@code /market/}, always pass.
 */
final class BoardLink implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;
  private static final int HALF = 700;
  private static final long DRIP_NANOS = 20_000_000;
  private static final long RECENT_NANOS = 500_000_000;
  private static final int LINE = 1_024;

  private static final byte[] ENDLESS =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n["
          .getBytes(StandardCharsets.US_ASCII);

  private static final byte[] ITEM =
      "{\"id\": 1, \"title\": \"Marketing Manager\"},"
          .repeat(1_000)
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger hit = new AtomicInteger();
  private volatile State state = State.SOUND;
  private volatile long lastAnswer;

  /** The state of the boards' network. */
  enum State {
    SOUND,

    /** Connections break, and new ones too. */
    CUT,

    /** Nothing is answered. */
    SILENT,

    /** A byte at a time, fifty a second. */
    DRIPPING,

    /** Answers end within. */
    HALF,

    /** Answers are lists that never end. */
    ENDLESS;

    static final List<State> WRONG = List.of(CUT, SILENT, DRIPPING, HALF, ENDLESS);
  }

  /**
   * @param target port of the market
   */
  BoardLink(int target) {
    this.target = target;
    try {
      door = new ServerSocket();
      door.bind(address(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("boards").start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Disturbs all boards; returns false while none of them answers. */
  boolean disturb(State wrong) {
    boolean used = lastAnswer != 0 && System.nanoTime() - lastAnswer < RECENT_NANOS;
    if (used) {
      state = wrong;
    }
    return used;
  }

  /** Ends the disturbance; returns the number of answers that it hit. */
  int mend() {
    state = State.SOUND;
    return hit.getAndSet(0);
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket server = new Socket()) {
      sockets.addAll(List.of(client, server));
      server.connect(address(target));
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      byte[] first = new byte[LINE];
      int read = client.getInputStream().read(first);
      String line = new String(first, 0, Math.max(0, read), StandardCharsets.US_ASCII);
      boolean board = !line.substring(line.indexOf(' ') + 1).startsWith("/market/");
      server.getOutputStream().write(Arrays.copyOf(first, Math.max(0, read)));
      Thread.ofVirtual().start(() -> answer(server, client, board));
      client.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException _) {
      // One of the two has gone; so does the other.
    } finally {
      sockets.remove(client);
    }
  }

  private void answer(Socket server, Socket client, boolean board) {
    byte[] buffer = new byte[BUFFER];
    try (server;
        client) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (board) {
          lastAnswer = System.nanoTime();
        }
        if (!pass(buffer, read, out, board ? state : State.SOUND)) {
          return;
        }
      }
    } catch (IOException _) {
      // One of the two has gone; so does the other.
    } finally {
      sockets.remove(server);
    }
  }

  /** Returns false when the connection is to end. */
  private boolean pass(byte[] buffer, int read, OutputStream out, State now) throws IOException {
    if (now != State.SOUND) {
      hit.incrementAndGet();
    }
    return switch (now) {
      case SOUND -> {
        out.write(buffer, 0, read);
        yield true;
      }
      case CUT -> false;
      case SILENT -> {
        while (state == State.SILENT && !door.isClosed()) {
          LockSupport.parkNanos(DRIP_NANOS);
        }
        yield false;
      }
      case DRIPPING -> {
        for (int at = 0; at < read; at++) {
          out.write(buffer, at, 1);
          if (state == State.DRIPPING) {
            LockSupport.parkNanos(DRIP_NANOS);
          }
        }
        yield true;
      }
      case HALF -> {
        out.write(buffer, 0, Math.min(read, HALF));
        yield false;
      }
      case ENDLESS -> {
        out.write(ENDLESS);
        while (state == State.ENDLESS && !door.isClosed()) {
          out.write(ITEM);
        }
        yield false;
      }
    };
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(LoopbackPorts.HOST), port);
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
