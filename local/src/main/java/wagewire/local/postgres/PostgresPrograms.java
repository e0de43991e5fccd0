package wagewire.local.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.local.data.DiskFailure;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Program;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * The programs initdb, pg_ctl and postgres, unpacked from the class path.
 *
 * @param folder holds bin, lib and share
 */
record PostgresPrograms(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);

  /**
   * Unpacked once a user and version, into the user's folder for caches; where that cannot be
   * written, into the other folder.
   */
  static PostgresPrograms unpacked(Path otherwise) {
    URL archive = archive();
    try {
      String name = "postgresql-" + fingerprint(archive);
      Optional<Path> cached = inCache(archive, name);
      return new PostgresPrograms(
          cached.isPresent() ? cached.get() : unpack(archive, otherwise.resolve(name)));
    } catch (IOException failure) {
      throw DiskFailure.of(failure, otherwise);
    }
  }

  /**
   * Runs a program to its successful end.
   *
   * @param input standard input
   * @param log where the program may have written; after a failure its output is there too
   */
  void run(String program, List<String> arguments, String input, Duration limit, Path log)
      throws IOException {
    Program.Result result = Program.run(command(program, arguments), input, limit);
    if (!result.isSuccess()) {
      String logged = Files.exists(log) ? Files.readString(log) : "";
      keep(result.output(), log);
      throw PostgresFailure.of(program, logged + result.output(), log);
    }
  }

  private static void keep(String output, Path log) {
    try {
      Files.writeString(log, output, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      LOG.debug("could not write {}", log, failure);
    }
  }

  /** PostgreSQL refuses to run as root, so root gives up its name first. */
  List<String> command(String program, List<String> arguments) {
    String path = folder.resolve("bin").resolve(program).toString();
    Stream<String> command = Stream.concat(Stream.of(path), arguments.stream());
    if (!isRoot()) {
      return command.toList();
    }
    return Stream.concat(Stream.of("unshare", "--user"), command).toList();
  }

  private static boolean isRoot() {
    try {
      Path self = Path.of("/proc/self");
      return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    } catch (IOException _) {
      return false;
    }
  }

  private static URL archive() {
    String system =
        System.getProperty("os.name").startsWith("Mac")
            ? "darwin"
            : System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "postgres-%s-%s.txz".formatted(system, architecture);
    URL archive = PostgresPrograms.class.getResource("/" + name);
    if (archive == null) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL's programs for this system are not part of this build",
          name,
          "Name a PostgreSQL server with --database");
    }
    return archive;
  }

  /** Returns a fingerprint of the archive's content, from the jar's checksum where there is one. */
  private static String fingerprint(URL archive) throws IOException {
    var connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return "%08x".formatted(jar.getJarEntry().getCrc());
    }
    return Long.toString(connection.getContentLengthLong());
  }

  private static Optional<Path> inCache(URL archive, String name) {
    String home = System.getenv("XDG_CACHE_HOME");
    Path caches =
        home != null && !home.isEmpty()
            ? Path.of(home)
            : Path.of(System.getProperty("user.home"), ".cache");
    try {
      return Optional.of(unpack(archive, caches.resolve("wagewire").resolve(name)));
    } catch (IOException failure) {
      LOG.debug("no cache for PostgreSQL's programs at {}", caches, failure);
      return Optional.empty();
    }
  }

  private static Path unpack(URL archive, Path folder) throws IOException {
    if (isComplete(folder)) {
      return folder;
    }
    Files.createDirectories(folder.getParent());
    Path fresh = Files.createTempDirectory(folder.getParent(), ".unpacking");
    try (var content = archive.openStream()) {
      TarXz.unpack(content, fresh);
      FolderTree.delete(folder);
      Files.move(fresh, folder);
    } catch (IOException failure) {
      FolderTree.delete(fresh);
      if (!isComplete(folder)) {
        throw failure;
      }
    }
    return folder;
  }

  private static boolean isComplete(Path folder) {
    return Files.isExecutable(folder.resolve("bin/postgres"))
        && Files.isDirectory(folder.resolve("share/postgresql/extension"));
  }
}
