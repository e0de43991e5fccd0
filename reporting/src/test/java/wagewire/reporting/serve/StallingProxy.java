package wagewire.reporting.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Stands before a server on this machine and can stop passing anything on, as a dead network. */
final class StallingProxy implements AutoCloseable {

  private final int target;
  private final ServerSocket listening;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition resumed = lock.newCondition();
  private boolean stalled;

  private StallingProxy(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  static StallingProxy before(int port) throws IOException {
    StallingProxy proxy = new StallingProxy(port);
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  int port() {
    return listening.getLocalPort();
  }

  void stall(boolean on) {
    lock.lock();
    try {
      stalled = on;
      resumed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> pump(client, server));
        Thread.ofVirtual().start(() -> pump(server, client));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream input = from.getInputStream();
      OutputStream output = to.getOutputStream();
      byte[] buffer = new byte[8_192];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        awaitPassage();
        output.write(buffer, 0, read);
      }
    } catch (IOException _) {
      // The other side has gone.
    }
  }

  private void awaitPassage() {
    lock.lock();
    try {
      while (stalled) {
        resumed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
    stall(false);
  }
}
