package wagewire.lab;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import wagewire.app.CommandRun;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.process.FolderTree;
import wagewire.local.process.ShutdownOrder;

/** One demo of six weeks, made once a build; each JVM has a copy whose database stays up. */
public final class SmallDemo {

  static final int WEEKS = 6;
  static final int SEED = 3;

  private static final String OUTPUT = "output";

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
      CommandRun run = ofThisBuild(folder);
      LocalServers.start(folder, Need.POSTGRES);
      return new SmallDemo(folder, run);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies what the first test JVM of a build made; it is made where there is none yet. */
  private static CommandRun ofThisBuild(Path folder) throws IOException, InterruptedException {
    Path made =
        Path.of(
            "target",
            "small-demo-"
                + System.getProperty("build.started", "of-" + ProcessHandle.current().pid()));
    try (FileChannel lock = FileChannel.open(Path.of("target", "small-demo.lock"), CREATE, WRITE);
        FileLock _ = lock.lock()) {
      if (!Files.exists(made.resolve(OUTPUT))) {
        FolderTree.delete(made);
        CommandRun run = demo(made.resolve("data"));
        Files.writeString(made.resolve("errors"), run.errors());
        Files.writeString(made.resolve("exit"), Integer.toString(run.exitCode()));
        Files.writeString(made.resolve(OUTPUT), run.output());
      }
    }
    String from = made.resolve("data") + "/.";
    new ProcessBuilder("cp", "-a", "--sparse=always", from, folder.toString())
        .inheritIO()
        .start()
        .waitFor();
    return new CommandRun(
        Integer.parseInt(Files.readString(made.resolve("exit"))),
        Files.readString(made.resolve(OUTPUT)),
        Files.readString(made.resolve("errors")));
  }

  private static CommandRun demo(Path data) throws IOException {
    Files.createDirectories(data);
    return CommandRun.of(
        "demo",
        "--once",
        "--json",
        "--weeks",
        Integer.toString(WEEKS),
        "--seed",
        Integer.toString(SEED),
        "--data",
        data.toString());
  }

  /** The command as it ended. */
  static CommandRun run() {
    return SHARED.run;
  }

  /** For {@code --data}. */
  public static String data() {
    return SHARED.folder.toString();
  }
}
