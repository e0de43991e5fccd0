package wagewire.app.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Runs {@code git} on a repository without changing it and without asking anybody. */
final class GitProgram {

  private GitProgram() {}

  static Process start(Path repository, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "--no-pager",
                "--literal-pathspecs",
                "-c",
                "core.quotePath=false",
                "-C",
                repository.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    return builder.start();
  }

  /** Waits for the end; throws UNREADABLE_INPUT for another exit code than 0. */
  static void requireSuccess(Process process, Path repository) {
    try {
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "git ended with %d".formatted(exitCode),
            repository.toString(),
            "See what 'git -C %s log' prints; it must be a repository of your own with a commit."
                .formatted(repository));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_STOPPED,
          "the import was stopped",
          repository.toString(),
          "Run it again; what was acknowledged is kept.",
          e);
    }
  }
}
