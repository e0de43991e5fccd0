package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.process.ShutdownOrder;
import wagewire.local.testing.TestPostgres;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class CommandFailuresTest {

  /** Program in which a command fails once before and three times during the shutdown. */
  static final class Ending {
    public static void main(String[] arguments) {
      CommandLine commandLine = Wagewire.commandLine();
      ParseResult status = commandLine.parseArgs("status");
      Exception disk =
          new WagewireException(ErrorCode.DISK_FULL, "the disk is full", "a file", "Make room.");
      Exception gone =
          new WagewireException(
              ErrorCode.DATABASE_UNREACHABLE, "the database has left", "a port", "Start it.");
      CommandFailures.failed(gone, commandLine, status);
      ShutdownOrder.register(() -> {
        CommandFailures.failed(gone, commandLine, status);
        CommandFailures.failed(new IllegalStateException("a closed pool"), commandLine, status);
        CommandFailures.failed(disk, commandLine, status);
      });
      System.exit(0);
    }
  }

  @Command(name = "hungry")
  static final class Hungry implements Callable<Integer> {

    @Option(names = "--elsewhere")
    private boolean elsewhere;

    @Override
    public Integer call() throws Exception {
      OutOfMemoryError error = new OutOfMemoryError("Java heap space");
      if (elsewhere) {
        throw new ExecutionException(error);
      }
      throw error;
    }
  }

  @Command(name = "ended")
  static final class Ended implements Callable<Integer> {

    private final DatabaseAddress database = TestPostgres.freshDatabase();

    @Override
    public Integer call() {
      return DSL.using(database.dataSource(), SQLDialect.POSTGRES)
          .execute("select pg_terminate_backend(pg_backend_pid())");
    }
  }

  @Test
  void aSessionThatSomebodyEndsIsToldInOneLine() {
    StringWriter errors = new StringWriter();
    CommandLine commandLine = Wagewire.commandLine().addSubcommand(new Ended());
    commandLine.setErr(new PrintWriter(errors));
    int exitCode = commandLine.execute("ended");
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("was ended: FATAL: terminating connection", "state 57P01", "again");
    assertThat(exitCode).isEqualTo(69);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hungry", "hungry --elsewhere"})
  void aHeapThatIsTooSmallIsToldInOneLine(String arguments) {
    StringWriter errors = new StringWriter();
    CommandLine commandLine = Wagewire.commandLine().addSubcommand(new Hungry());
    commandLine.setErr(new PrintWriter(errors));
    int exitCode = commandLine.execute(arguments.split(" "));
    assertThat(exitCode).isEqualTo(75);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("memory", "Java heap space", "MiB", "-Xmx");
  }

  @Test
  void onlyAFullDiskIsToldOnceTheCommandWasToldToEnd(@TempDir Path folder) throws Exception {
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(JavaCommand.of(Ending.class)).redirectError(errors.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readAllLines(errors, StandardCharsets.UTF_8))
        .satisfiesExactly(
            before -> assertThat(before).contains("the database has left"),
            after -> assertThat(after).contains("the disk is full"));
  }
}
