package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import wagewire.local.process.OtherProcess;
import wagewire.local.process.Polling;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** This process's part in the server of a folder: it runs the server, or uses another's. */
public sealed interface ServerClaim {

  ServerFolder folder();

  /**
   * Becomes the owner if nobody is, else a guest as soon as the owner's server is ready.
   *
   * @param limit of the wait for an owner that is still starting
   * @throws WagewireException when the owner's server was not ready within the limit
   */
  static ServerClaim of(ServerFolder folder, Duration limit) {
    return Polling.firstResult(limit, () -> attempt(folder))
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.DATA_DIRECTORY_BUSY,
                "another process has been starting or stopping this server for %d s"
                    .formatted(limit.toSeconds()),
                folder.path().toString(),
                "Try again later"));
  }

  private static Optional<ServerClaim> attempt(ServerFolder folder) {
    Optional<ServerLock> lock = ServerLock.tryAcquire(folder.lock());
    try {
      if (lock.isPresent()) {
        Files.deleteIfExists(folder.endpoint());
        return Optional.of(new Owner(folder, lock.get()));
      }
      return Endpoint.read(folder.endpoint())
          .filter(endpoint -> OtherProcess.exists(endpoint.process()))
          .map(endpoint -> new Guest(folder, endpoint));
    } catch (IOException failure) {
      lock.ifPresent(ServerLock::close);
      throw DiskFailure.of(failure, folder.path());
    }
  }

  /** Holds the lock: no other process runs the server. */
  record Owner(ServerFolder folder, ServerLock lock) implements ServerClaim, AutoCloseable {

    /** Lets other processes join; to be called when the server answers. */
    public void publish(String address) {
      try {
        new Endpoint(address, ProcessHandle.current().pid()).write(folder.endpoint());
      } catch (IOException failure) {
        throw DiskFailure.of(failure, folder.path());
      }
    }

    /**
     * Removes the endpoint. Call it before the server stops, so that no process joins a server that
     * is stopping.
     */
    public void withdraw() {
      try {
        Files.deleteIfExists(folder.endpoint());
      } catch (IOException failure) {
        throw DiskFailure.of(failure, folder.path());
      }
    }

    /** Releases the lock. Call it when the server has stopped: the next process may start it. */
    @Override
    public void close() {
      lock.close();
    }
  }

  /** Uses the server of another process, for as long as that one runs it. */
  record Guest(ServerFolder folder, Endpoint endpoint) implements ServerClaim {

    /** Returns whether the owner still runs the server that was joined. */
    public boolean isAlive() {
      try {
        return Endpoint.read(folder.endpoint()).equals(Optional.of(endpoint))
            && ServerLock.isHeld(folder.lock());
      } catch (IOException failure) {
        throw DiskFailure.of(failure, folder.path());
      }
    }
  }
}
