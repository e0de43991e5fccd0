package wagewire.lab.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.containers.GenericContainer;

/** A container that keeps its port when it is stopped and started again, as a real host would. */
final class RestartableContainer implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  /**
   * Below those that Linux and Docker give to connections and containers by themselves; processes
   * that were started one after another are eight apart.
   */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(21_000 + (int) (ProcessHandle.current().pid() % 500) * 8);

  private final GenericContainer<?> container;
  private final int port;

  private RestartableContainer(GenericContainer<?> container, int port) {
    this.container = container;
    this.port = port;
  }

  static RestartableContainer start(GenericContainer<?> container, int innerPort) {
    int port = freePort();
    container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, innerPort)));
    container.start();
    return new RestartableContainer(container, port);
  }

  /** On this machine. */
  int port() {
    return port;
  }

  /** Stops the container gracefully and starts it again. */
  void restart() {
    container
        .getDockerClient()
        .stopContainerCmd(container.getContainerId())
        .withTimeout(PATIENCE_SECONDS)
        .exec();
    startAgain();
  }

  /** Kills the container and starts it again. */
  void killAndStart() {
    container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    startAgain();
  }

  private void startAgain() {
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void close() {
    container.stop();
  }

  /** Returns another port at each call. */
  static int freePort() {
    while (true) {
      int port = NEXT_PORT.getAndIncrement();
      try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (BindException _) {
        // The next one, then.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
