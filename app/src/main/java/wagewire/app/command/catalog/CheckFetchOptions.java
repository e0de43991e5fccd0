package wagewire.app.command.catalog;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of {@code catalog check} for requesting the boards. */
final class CheckFetchOptions {

  @Option(names = "--fetch", description = "Request the first page of each board.")
  private boolean fetch;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "File of the answers, a line of JSON each, written as they come. A check with the file of"
              + " an earlier one continues it: boards whose answer there holds are not requested.")
  private @Nullable Path out;

  @Option(
      names = "--answer-days",
      paramLabel = "N",
      description = "An answer in that file holds for N days (default: ${DEFAULT-VALUE}).")
  private int answerDays = 28;

  @Option(
      names = "--mark-gone",
      paramLabel = "FILE",
      description =
          "Writes the catalog into this file, which may be the same, with the day in column"
              + " gone_on for boards that were gone on three days over a week: they rest for 13"
              + " weeks. Removes it for boards that are back.")
  private @Nullable Path markGone;

  @Option(names = "--verbose", description = "Also print the boards that are as they should be.")
  private boolean verbose;

  void check(CommandLine command) {
    if (answerDays < 0) {
      throw new ParameterException(
          command, "--answer-days must be 0 or more, not %d".formatted(answerDays));
    }
    if (out != null && !fetch) {
      throw new ParameterException(command, "--out keeps answers, so it needs --fetch");
    }
    if (markGone != null && out == null) {
      throw new ParameterException(
          command,
          "--mark-gone needs --fetch and --out: boards are gone after three days' answers");
    }
  }

  boolean fetch() {
    return fetch;
  }

  /** Returns the file of the answers; null for none. */
  @Nullable Path out() {
    return out;
  }

  Duration answersHold() {
    return Duration.ofDays(answerDays);
  }

  /** Returns the file for the catalog with marks; null for none. */
  @Nullable Path markGone() {
    return markGone;
  }

  boolean verbose() {
    return verbose;
  }
}
