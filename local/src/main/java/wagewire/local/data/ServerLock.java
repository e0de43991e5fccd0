package wagewire.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run the server of a folder: a lock on a file, which the system takes back when the
 * process ends in whatever way. The file itself stays.
 */
public final class ServerLock implements AutoCloseable {

  /**
   * Asked first: the system sees locks per process, and closing any channel of a file gives up all
   * locks that the process holds on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private final Path file;
  private final FileChannel channel;

  private ServerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Acquires the lock; empty while any process, this one included, holds it.
   *
   * @param file absolute, without symbolic links
   */
  public static Optional<ServerLock> tryAcquire(Path file) {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    boolean acquired = false;
    try {
      FileChannel channel = FileChannel.open(file, OPTIONS, OwnerOnlyPermissions.ofNewFile());
      acquired = channel.tryLock() != null;
      if (!acquired) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new ServerLock(file, channel));
    } catch (IOException failure) {
      throw DiskFailure.of(failure, file);
    } finally {
      if (!acquired) {
        HELD_HERE.remove(file);
      }
    }
  }

  /** Returns whether a process holds the lock. */
  public static boolean isHeld(Path file) {
    Optional<ServerLock> lock = tryAcquire(file);
    lock.ifPresent(ServerLock::close);
    return lock.isEmpty();
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
