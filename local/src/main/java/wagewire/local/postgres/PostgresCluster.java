package wagewire.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import wagewire.local.data.Durability;
import wagewire.local.data.Secret;
import wagewire.local.data.ServerFolder;
import wagewire.local.process.FolderTree;

/**
 * The files of a PostgreSQL server, with one superuser and one database. It asks everybody for a
 * password, since any user of the machine reaches its loopback address.
 */
final class PostgresCluster {

  static final String USER = "wagewire";
  static final String DATABASE = "wagewire";

  private static final String PASSWORD_FILE = "wagewire.password";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private PostgresCluster() {}

  /** The superuser's password, kept in a file that only the folder's owner reads. */
  static String password(ServerFolder folder) throws IOException {
    return Secret.kept(folder.data().resolve(PASSWORD_FILE));
  }

  /** Makes the files, wholly or not at all. */
  static void createIfAbsent(ServerFolder folder, PostgresPrograms programs, Durability durability)
      throws IOException {
    if (Files.exists(folder.data())) {
      return;
    }
    Path fresh = folder.path().resolve("data.new");
    Path password = folder.path().resolve("password.new");
    FolderTree.delete(fresh);
    Files.deleteIfExists(password);
    String _ = Secret.keptOrDrawn(password);

    programs.run("initdb", initialisation(fresh, password, durability), "", LIMIT, folder.log());
    List<String> single = List.of("--single", "-D", fresh.toString(), "postgres");
    programs.run("postgres", single, "CREATE DATABASE " + DATABASE, LIMIT, folder.log());

    Files.move(password, fresh.resolve(PASSWORD_FILE));
    Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Sorting and letter case must not depend on the machine: both follow the code points. */
  private static List<String> initialisation(Path data, Path password, Durability durability) {
    Stream<String> promise =
        switch (durability) {
          case DURABLE -> Stream.of();
          case FAST, TEMPORARY -> Stream.of("--no-sync", "--set=fsync=off");
        };
    String login =
        switch (durability) {
          case DURABLE, FAST -> "scram-sha-256";
          case TEMPORARY -> "password";
        };
    Stream<String> arguments =
        Stream.of(
            "--pgdata=" + data,
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=" + login,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    return Stream.concat(promise, arguments).toList();
  }
}
