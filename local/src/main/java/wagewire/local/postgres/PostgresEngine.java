package wagewire.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import wagewire.local.data.Durability;
import wagewire.local.data.LoopbackPorts;
import wagewire.local.data.Secret;
import wagewire.local.data.ServerEngine;
import wagewire.local.data.ServerFolder;
import wagewire.local.process.Program;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Starts and stops PostgreSQL with its own starter, which puts the server into a session of its
 * own: Ctrl-C at the terminal does not reach it before its clients.
 *
 * @param firstChoice the port to take if it is free and no other is remembered; 0 for any
 */
record PostgresEngine(
    ServerFolder folder, PostgresPrograms programs, Durability durability, int firstChoice)
    implements ServerEngine {

  private static final int ATTEMPTS = 3;

  /** Starting includes recovery of what a crash left. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** Time that pg_ctl gets to report after its own limit has passed. */
  private static final Duration SPARE = Duration.ofSeconds(5);

  @Override
  public String start() throws IOException {
    PostgresCluster.createIfAbsent(folder, programs, durability);
    String _ = Secret.keptOrDrawn(folder.ownerPassword());
    String _ = Secret.keptOrDrawn(folder.password());
    PostgresProcess.makeWay(folder.data(), this);
    for (int attempt = 1; ; attempt++) {
      int port = LoopbackPorts.choose(folder.ports(), List.of(firstChoice)).getFirst();
      try {
        start(port);
        return LoopbackPorts.address(port);
      } catch (WagewireException failure) {
        if (failure.code() != ErrorCode.PORT_IN_USE || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private void start(int port) throws IOException {
    keepLastLog();
    String settings =
        PostgresSettings.ofThisMachine(port, durability).entrySet().stream()
            .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(" "));
    List<String> arguments =
        List.of(
            "start",
            "--wait",
            "--timeout=" + START_LIMIT.toSeconds(),
            "--pgdata=" + folder.data(),
            "--log=" + folder.log(),
            "--options=" + settings);
    programs.run("pg_ctl", arguments, "", START_LIMIT.plus(SPARE), folder.log());
  }

  @Override
  public boolean isRunning() throws IOException {
    return PostgresProcess.isRunning(folder.data());
  }

  /** Ends all connections and the server; one that does not stop in time is cut short. */
  @Override
  public void stop() throws IOException {
    if (isRunning() && !stop("fast").isSuccess() && isRunning()) {
      Program.Result last = stop("immediate");
      if (!last.isSuccess() && isRunning()) {
        throw new IOException("PostgreSQL does not stop: " + last.output());
      }
    }
  }

  private Program.Result stop(String mode) throws IOException {
    List<String> arguments =
        List.of(
            "stop",
            "--wait",
            "--timeout=" + STOP_LIMIT.toSeconds(),
            "--mode=" + mode,
            "--pgdata=" + folder.data());
    return Program.run(programs.command("pg_ctl", arguments), "", STOP_LIMIT.plus(SPARE));
  }

  private void keepLastLog() throws IOException {
    if (Files.exists(folder.log())) {
      Files.move(folder.log(), folder.lastLog(), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
