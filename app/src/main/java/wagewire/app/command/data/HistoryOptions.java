package wagewire.app.command.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.app.importing.DatedFolder;
import wagewire.app.importing.FilePattern;
import wagewire.app.importing.GitHistory;
import wagewire.app.importing.HistoryFiles;

/** Options of {@code import} for many files, which observe boards on many days. */
final class HistoryOptions {

  @Option(
      names = "--each",
      paramLabel = "PATTERN",
      description =
          "Imports all files of a pattern in the order of their days, such as"
              + " 'archive/{day}/{board}.json.gz'; * and ? as in a shell.")
  private @Nullable String each;

  @Option(
      names = "--git",
      paramLabel = "REPOSITORY",
      description =
          "Imports the files of --each from a git history, as each commit left them: seen when it"
              + " was made.")
  private @Nullable Path git;

  /** Returns an option that was given; null for none. */
  @Nullable String given() {
    return each != null ? "--each" : git != null ? "--git" : null;
  }

  boolean isGit() {
    return git != null;
  }

  /** Returns the pattern of the files; null without one. */
  @Nullable FilePattern pattern() {
    return each == null ? null : FilePattern.parse(each);
  }

  HistoryFiles open(FilePattern pattern) {
    return git == null ? DatedFolder.open(pattern) : GitHistory.open(git, pattern);
  }
}
