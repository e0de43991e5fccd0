package wagewire.app;

import java.io.PrintWriter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Turns failures into one clear line and an exit code. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static int wrongUsage(ParameterException failure, String[] arguments) {
    PrintWriter errors = failure.getCommandLine().getErr();
    errors.println("wagewire: " + failure.getMessage());
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        errors.println("Did you mean: " + String.join(" or ", suggestions) + "?");
      }
    }
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    errors.println("See: " + command.replaceFirst("^wagewire", "./wagewire") + " --help");
    errors.flush();
    return ErrorCode.WRONG_USAGE.exitCode();
  }

  static int failed(Exception failure, CommandLine commandLine, ParseResult result) {
    WagewireException known = known(failure);
    PrintWriter errors = commandLine.getErr();
    errors.println("wagewire: " + known.getMessage());
    errors.flush();
    if (known.code() == ErrorCode.DEFECT) {
      LOG.error("What happened, for whoever mends it:", failure);
    }
    return known.code().exitCode();
  }

  private static WagewireException known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WagewireException known) {
        return known;
      }
      if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
        return new WagewireException(
            ErrorCode.DISK_FULL,
            "the disk is full",
            String.valueOf(cause.getMessage()),
            "Make room and run the command again; what was acknowledged is kept.",
            failure);
      }
    }
    return new WagewireException(
        ErrorCode.DEFECT,
        "a defect of ours: " + failure,
        "see the lines below",
        "Please report them; what was acknowledged is kept.",
        failure);
  }
}
