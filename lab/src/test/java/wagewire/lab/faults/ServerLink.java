package wagewire.lab.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import wagewire.local.data.LoopbackPorts;

/** A TCP forwarder to a local server that can be cut. */
final class ServerLink implements AutoCloseable {

  private static final int CONNECTIONS = 400;
  private static final int BUFFER = 64 * 1024;

  private final ServerSocket door;
  private final IntSupplier target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private State state = State.SOUND;

  /** The state of a link. */
  enum State {
    SOUND,
    CUT,
    SILENT,

    /** Requests arrive; answers do not, and their connections break in the end. */
    NO_ANSWERS,

    /** Requests do not arrive, and their connections break in the end. */
    NO_REQUESTS
  }

  /**
   * @param target supplies the server's port at each connection
   */
  ServerLink(IntSupplier target) {
    this.target = target;
    try {
      door = new ServerSocket();
      door.bind(address(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("link " + port()).start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Disturbs the link; returns false when it is disturbed already. */
  synchronized boolean disturb(State wrong) {
    if (state != State.SOUND) {
      return false;
    }
    state = wrong;
    if (wrong == State.CUT) {
      sockets.forEach(ServerLink::reset);
    }
    return true;
  }

  synchronized void mend() {
    if (state == State.NO_ANSWERS || state == State.NO_REQUESTS) {
      sockets.forEach(ServerLink::reset);
    }
    state = State.SOUND;
    notifyAll();
  }

  private synchronized boolean isCut() {
    return state == State.CUT;
  }

  private synchronized void awaitWords() throws InterruptedException {
    while (state == State.SILENT) {
      wait();
    }
  }

  private synchronized boolean isLost(State direction) {
    return state == direction;
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
    Socket server = new Socket();
    sockets.add(client);
    sockets.add(server);
    try {
      awaitWords();
      if (isCut() || sockets.size() > CONNECTIONS) {
        throw new IOException("refused");
      }
      server.connect(address(target.getAsInt()));
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> pass(server, client, State.NO_ANSWERS));
      pass(client, server, State.NO_REQUESTS);
    } catch (IOException _) {
      drop(client, server);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @param lost state in which nothing arrives in this direction
   */
  private void pass(Socket from, Socket to, State lost) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitWords();
        if (!isLost(lost)) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException _) {
      // One of the two has gone; so does the other.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      drop(from, to);
    }
  }

  private void drop(Socket one, Socket other) {
    for (Socket socket : Set.of(one, other)) {
      reset(socket);
      sockets.remove(socket);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // It is closed already.
    }
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(LoopbackPorts.HOST), port);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mend();
    sockets.forEach(ServerLink::reset);
  }
}
