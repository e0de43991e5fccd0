package wagewire.app;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import wagewire.app.command.PrintingOptions;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.local.data.DiskFailure;
import wagewire.local.process.ShutdownOrder;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.MemoryFailure;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.warehouse.DatabaseFailure;

/** Prints a failure in one line and returns its exit code. */
final class CommandFailures {

  private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

  private CommandFailures() {}

  static int wrongUsage(ParameterException failure, String[] arguments) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    String what =
        failure instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched)
            : failure.getMessage();
    PrintingOptions.printFailure(
        command, "wagewire: %s (see ./%s --help)".formatted(what, command.qualifiedName()));
    return failure.getCause() instanceof WagewireException known
        ? known.code().exitCode()
        : ErrorCode.WRONG_USAGE.exitCode();
  }

  /** Names the first unknown option or command, and the nearest known one. */
  private static String unmatched(UnmatchedArgumentException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    String word = failure.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return unknown("option", option, command.optionsMap().keySet());
    }
    return command.subcommands().isEmpty()
        ? "unexpected argument '%s'".formatted(word)
        : unknown("command", word, command.subcommands().keySet());
  }

  private static String unknown(String kind, String word, Set<String> known) {
    return "unknown %s '%s'; did you mean '%s'?".formatted(kind, word, NearestName.of(word, known));
  }

  /**
   * Handles a failure of a command. Once the command was asked to end, only a full disk is printed:
   * other failures then follow from servers that have stopped.
   */
  static int failed(Exception failure, CommandLine commandLine, ParseResult result) {
    if (failure instanceof WrongParameterException wrong) {
      return wrongUsage(new ParameterException(commandLine, asOption(wrong), wrong), new String[0]);
    }
    WagewireException known = known(failure, commandLine);
    if (ShutdownOrder.isEnding() && known.code() != ErrorCode.DISK_FULL) {
      LOG.info("Work interrupted by the request to end:", failure);
      return known.code().exitCode();
    }
    PrintingOptions.printFailure(
        commandLine.getCommandSpec(),
        "wagewire: " + Terminal.safe(String.valueOf(known.getMessage())));
    if (known.code() == ErrorCode.INTERNAL_ERROR) {
      LOG.error("Internal error:", failure);
    }
    return known.code().exitCode();
  }

  /** Returns the message of a parameter as that of the option of its name. */
  private static String asOption(WrongParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    return "--"
        + wrong.parameter().replace('_', '-')
        + message.substring(wrong.parameter().length());
  }

  /**
   * Returns the failure to print: lack of memory or disk and servers that left take precedence over
   * failures that they caused.
   */
  private static WagewireException known(Exception failure, CommandLine commandLine) {
    Optional<WagewireException> memory = MemoryFailure.of(failure);
    if (memory.isPresent()) {
      return memory.get();
    }
    WagewireException known = first(failure);
    boolean isReported = known != null && known.code() == ErrorCode.DISK_FULL;
    if (!isReported && DiskFailure.isDiskFull(failure)) {
      return new WagewireException(
          ErrorCode.DISK_FULL,
          "the disk is full",
          String.valueOf(failure.getMessage()),
          "Make room and run the command again; what was acknowledged is kept.",
          failure);
    }
    WagewireException departure = isReported ? null : departure(commandLine);
    if (departure != null) {
      LOG.debug("What failed without the servers:", failure);
      return departure;
    }
    if (known != null) {
      return known;
    }
    Optional<DatabaseFailure> database =
        DatabaseFailure.of(failure).filter(DatabaseFailure::isAway);
    if (database.isPresent()) {
      LOG.debug("What failed without PostgreSQL:", failure);
      return database.get().unreachable(failure);
    }
    return new WagewireException(
        ErrorCode.INTERNAL_ERROR,
        "internal error: " + failure,
        "the log below shows where",
        "Please report it; no acknowledged data is lost.",
        failure);
  }

  /** Returns the reason why the command's servers have left; null while they run. */
  private static @Nullable WagewireException departure(CommandLine commandLine) {
    for (CommandSpec mixin : commandLine.getCommandSpec().mixins().values()) {
      if (mixin.userObject() instanceof CommonOptions options) {
        return options.departure();
      }
    }
    return null;
  }

  private static @Nullable WagewireException first(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WagewireException known) {
        return known;
      }
    }
    return null;
  }
}
