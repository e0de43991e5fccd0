package wagewire.local.data;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder of one embedded server, with its data and the files by which processes share it:
 *
 * <pre>
 * lock            held by the process that runs the server
 * endpoint        where the server answers, while it does
 * ports           the ports of the last run
 * password        of the account with which clients log in: to Kafka, or to PostgreSQL as reader
 * owner-password  of the account that owns PostgreSQL's database
 * data/           the server's own files
 * server.log      what the server says; server.log.last of its last run
 * </pre>
 */
public record ServerFolder(Path path) {

  public Path lock() {
    return path.resolve("lock");
  }

  public Path endpoint() {
    return path.resolve("endpoint");
  }

  public Path ports() {
    return path.resolve("ports");
  }

  public Path password() {
    return path.resolve("password");
  }

  public Path ownerPassword() {
    return path.resolve("owner-password");
  }

  public Path data() {
    return path.resolve("data");
  }

  public Path log() {
    return path.resolve("server.log");
  }

  public Path lastLog() {
    return path.resolve("server.log.last");
  }

  /** Returns the files next to the server's own, which may be there or not. */
  List<Path> files() {
    return List.of(lock(), endpoint(), ports(), password(), ownerPassword(), log(), lastLog());
  }
}
