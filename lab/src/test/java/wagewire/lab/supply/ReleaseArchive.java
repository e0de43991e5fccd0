package wagewire.lab.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import wagewire.app.SourceFiles;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Program;
import wagewire.local.process.ShutdownOrder;

/** The archive that {@code -Drelease.archive} names; without one, it is made once a test JVM. */
public final class ReleaseArchive {

  private static final Duration MAKING = Duration.ofMinutes(5);
  private static final Path FILE = find();

  private ReleaseArchive() {}

  public static Path file() {
    return FILE;
  }

  /** Unpacks the archive into a folder; returns the only folder in it. */
  static Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    run(List.of("tar", "-xzf", FILE.toString(), "-C", folder.toString()));
    try (Stream<Path> unpacked = Files.list(folder)) {
      return unpacked.findFirst().orElseThrow();
    }
  }

  private static Path find() {
    try {
      String given = System.getProperty("release.archive", "");
      return given.isEmpty() ? make() : SourceFiles.root().resolve(given);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the classes that are tested: their jar is made after the tests. */
  private static Path make() throws IOException {
    Path folder = Files.createTempDirectory("wagewire-archive");
    ShutdownOrder.register(() -> FolderTree.delete(folder));
    String lab = folder.resolve("lab.jar").toString();
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(System.out, System.err, "--create", "--file", lab, "-C", "target/classes", ".");
    String script = SourceFiles.root().resolve(".ci/archive").toString();
    run(
        List.of(
            "env",
            "JAVA_HOME=" + System.getProperty("java.home"),
            script,
            "--lab",
            lab,
            folder.toString()));
    try (Stream<Path> made = Files.list(folder)) {
      return made.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
  }

  private static void run(List<String> command) throws IOException {
    Program.Result result = Program.run(command, "", MAKING);
    if (!result.isSuccess()) {
      throw new IllegalStateException(command + ": " + result.output());
    }
  }
}
