package wagewire.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wagewire.app.CommandRun;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.process.FolderTree;
import wagewire.local.process.ShutdownOrder;

/** One demo of twelve weeks, run once per JVM; its database stays up for the tests that read it. */
final class SmallDemo {

  static final int WEEKS = 12;
  static final int SEED = 3;

  private static final SmallDemo SHARED = start();

  private final Path folder;
  private final CommandRun run;

  private SmallDemo(Path folder, CommandRun run) {
    this.folder = folder;
    this.run = run;
  }

  private static SmallDemo start() {
    try {
      Path folder = Files.createTempDirectory("wagewire-demo-test");
      ShutdownOrder.register(() -> FolderTree.delete(folder));
      CommandRun run =
          CommandRun.of(
              "demo",
              "--once",
              "--json",
              "--weeks",
              Integer.toString(WEEKS),
              "--seed",
              Integer.toString(SEED),
              "--data",
              folder.toString());
      LocalServers.start(folder, Need.POSTGRES);
      return new SmallDemo(folder, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command as it ended. */
  static CommandRun run() {
    return SHARED.run;
  }

  /** For {@code --data}. */
  static String data() {
    return SHARED.folder.toString();
  }
}
