package wagewire.lab.faults.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import wagewire.local.process.Program;

/** A signal that Java has no constant for. */
public enum UnixSignal {
  STOP,
  CONT;

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Sends the signal to those processes that are alive. */
  public void send(List<ProcessHandle> processes) {
    List<String> command =
        Stream.concat(
                Stream.of("kill", "-" + name()),
                processes.stream()
                    .filter(ProcessHandle::isAlive)
                    .map(process -> Long.toString(process.pid())))
            .toList();
    if (command.size() == 2) {
      return;
    }
    try {
      // Who has ended meanwhile makes it fail for that one alone.
      Program.run(command, "", LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
