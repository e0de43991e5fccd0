package wagewire.app.command.data;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wagewire.app.command.service.ForegroundService;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.reporting.export.ReaderSql;
import wagewire.warehouse.Warehouse;

/** {@code sql}: runs read-only SQL on the warehouse. */
@Command(
    name = "sql",
    preprocessor = SqlCommand.CommentFirst.class,
    mixinStandardHelpOptions = true,
    description =
        "Runs one read-only SQL statement on the warehouse and prints CSV with a header and nothing"
            + " else. Without a statement it prints a reader's address, with its password, and"
            + " keeps the database open until Ctrl-C.")
public final class SqlCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "One SQL statement.")
  private @Nullable String statement;

  @Option(
      names = "--raw",
      description = "Print text as it is, also what a spreadsheet would run as a formula.")
  private boolean raw;

  @Override
  public Integer call() {
    try (Servers servers = Servers.existing(options)) {
      DatabaseAddress reader = servers.requireReader();
      Warehouse warehouse = servers.openToRead();
      PrintWriter output = options.commandLine().getOut();
      if (statement != null) {
        new ReaderSql(warehouse).csv(statement, raw, output);
        output.flush();
        return 0;
      }
      output.println(reader.urlWithCredentials());
      output.flush();
      return ForegroundService.run(servers, new Held(), () -> null);
    }
  }

  /** A service that only waits to be closed. */
  private static final class Held implements Runnable, AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void run() {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /** Accepts a statement that begins with a comment; no option has a space after its dashes. */
  static final class CommentFirst implements IParameterPreprocessor {

    @Override
    public boolean preprocess(
        Stack<String> arguments,
        CommandSpec command,
        @Nullable ArgSpec option,
        Map<String, Object> information) {
      arguments.replaceAll(argument -> argument.startsWith("-- ") ? "\n" + argument : argument);
      return false;
    }
  }
}
