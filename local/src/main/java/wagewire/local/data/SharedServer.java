package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import wagewire.local.process.FolderTree;
import wagewire.local.process.OtherProcess;
import wagewire.local.process.ShutdownOrder;

/**
 * A server of a folder. The process that started it owns it, and it ends with that process; other
 * processes on the same folder are guests.
 */
public final class SharedServer implements AutoCloseable {

  /** Longest wait for a process that is starting or stopping the same server. */
  private static final Duration JOIN_LIMIT = Duration.ofSeconds(60);

  private final ServerClaim claim;
  private final ServerEngine engine;
  private final boolean isTemporary;
  private String address = "";
  private boolean isClosed;

  private SharedServer(ServerClaim claim, ServerEngine engine, boolean isTemporary) {
    this.claim = claim;
    this.engine = engine;
    this.isTemporary = isTemporary;
  }

  /**
   * Starts the server unless another process runs it.
   *
   * @throws wagewire.model.error.WagewireException when it can be neither started nor joined
   */
  public static SharedServer startOrJoin(ServerFolder folder, ServerEngine engine) {
    return begin(ServerClaim.of(folder, JOIN_LIMIT), engine, false);
  }

  /**
   * Returns the address of a folder's server while a process runs it, without starting one. Empty
   * also for a folder that cannot be read.
   */
  public static Optional<String> addressIfRunning(ServerFolder folder) {
    try {
      return Endpoint.read(folder.endpoint())
          .filter(endpoint -> OtherProcess.exists(endpoint.process()))
          .map(Endpoint::address);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Starts a server in a new folder of the system's, which is deleted when the server closes. */
  public static SharedServer temporary(Function<ServerFolder, ServerEngine> engine) {
    try {
      Path path = Files.createTempDirectory("wagewire").toRealPath();
      var folder = new ServerFolder(path);
      return begin(ServerClaim.of(folder, JOIN_LIMIT), engine.apply(folder), true);
    } catch (IOException failure) {
      throw DiskFailure.of(failure, Path.of(System.getProperty("java.io.tmpdir")));
    }
  }

  private static SharedServer begin(ServerClaim claim, ServerEngine engine, boolean isTemporary) {
    var server = new SharedServer(claim, engine, isTemporary);
    switch (claim) {
      case ServerClaim.Owner owner -> server.start(owner);
      case ServerClaim.Guest guest -> server.address = guest.endpoint().address();
    }
    return server;
  }

  private void start(ServerClaim.Owner owner) {
    boolean isStarted = false;
    ShutdownOrder.register(this);
    try {
      startUnlessClosed(owner);
      isStarted = true;
    } catch (IOException failure) {
      throw DiskFailure.of(failure, owner.folder().path());
    } finally {
      if (!isStarted) {
        close();
      }
    }
  }

  private synchronized void startUnlessClosed(ServerClaim.Owner owner) throws IOException {
    if (isClosed) {
      throw new IllegalStateException("cannot start: the process is ending");
    }
    address = engine.start();
    owner.publish(address);
  }

  /** Makes something of a server that answers. */
  public interface Opening<T> {
    T open() throws IOException;
  }

  /** Returns what is made of this server; closes the server if that fails. */
  public <T> T opened(Opening<T> opening) {
    boolean isOpened = false;
    try {
      T result = opening.open();
      isOpened = true;
      return result;
    } catch (IOException failure) {
      throw DiskFailure.of(failure, folder().path());
    } finally {
      if (!isOpened) {
        close();
      }
    }
  }

  /** Host and port. */
  public synchronized String address() {
    return address;
  }

  public ServerFolder folder() {
    return claim.folder();
  }

  /** Returns whether the server still runs; for a guest, whether its owner still runs it. */
  public synchronized boolean isAlive() {
    try {
      return !isClosed
          && switch (claim) {
            case ServerClaim.Owner _ -> engine.isRunning();
            case ServerClaim.Guest guest -> guest.isAlive();
          };
    } catch (IOException _) {
      return false;
    }
  }

  /** Ends an owned server, and waits until it is gone; leaves that of another process running. */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    switch (claim) {
      case ServerClaim.Owner owner -> stop(owner);
      case ServerClaim.Guest _ -> {}
    }
  }

  private void stop(ServerClaim.Owner owner) {
    try (owner) {
      owner.withdraw();
      engine.stop();
      if (isTemporary) {
        FolderTree.delete(owner.folder().path());
      }
    } catch (IOException failure) {
      throw DiskFailure.of(failure, owner.folder().path());
    } finally {
      ShutdownOrder.forget(this);
    }
  }
}
