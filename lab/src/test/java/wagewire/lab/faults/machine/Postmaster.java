package wagewire.lab.faults.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds PostgreSQL's own processes, which differ from the process that started it. */
public final class Postmaster {

  private Postmaster() {}

  /**
   * @param data a data directory; empty while PostgreSQL is down
   */
  public static Optional<ProcessHandle> of(Path data) {
    try {
      Path running = data.resolve("postgres/data/postmaster.pid");
      return Files.exists(running)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(running).getFirst().strip()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the postmaster and the processes that serve its clients. */
  public static List<ProcessHandle> whole(Path data) {
    return of(data).stream()
        .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
        .toList();
  }
}
