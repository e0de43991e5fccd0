package wagewire.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.process.FolderTree;
import wagewire.local.process.ShutdownOrder;

/**
 * A data directory whose servers run as long as the JVM, for all tests that do not need one of
 * their own: commands join them. Each test takes boards of its own names.
 */
final class Stack {

  private static final Stack SHARED = start();

  private final Path folder;
  private final LocalServers servers;

  private Stack(Path folder, LocalServers servers) {
    this.folder = folder;
    this.servers = servers;
  }

  private static Stack start() {
    try {
      Path folder = Files.createTempDirectory("wagewire-test");
      ShutdownOrder.register(() -> FolderTree.delete(folder));
      return new Stack(
          folder, LocalServers.start(folder, Need.POSTGRES_AND_KAFKA, Durability.FAST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For {@code --data}. */
  static String data() {
    return SHARED.folder.toString();
  }

  /** External ids of the board's listings that the warehouse shows. */
  static Set<String> listings(String board) {
    return Warehouse.listings(SHARED.servers.postgresUrl(), board);
  }
}
