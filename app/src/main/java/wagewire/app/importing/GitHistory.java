package wagewire.app.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Files of a git repository that match a pattern, as each commit of the current branch left them:
 * an observation at the time of the commit, or on the day that the path names. Runs the program
 * {@code git}, which only reads.
 */
public final class GitHistory implements HistoryFiles {

  /** Starts the line of a commit; no path begins with it. */
  private static final char MARK = '\u0001';

  private record Version(String commit, Instant time, String path, FilePattern.PathNames names) {}

  private final Path repository;
  private final List<Version> versions;
  private final Iterator<Version> left;
  private final Process contents;
  private final InputStream answers;
  private final OutputStream questions;
  private final Path folder;
  private @Nullable Path current;

  private GitHistory(Path repository, List<Version> versions) throws IOException {
    this.repository = repository;
    this.versions = versions;
    this.left = versions.iterator();
    this.folder = Files.createTempDirectory("wagewire-git");
    this.contents = GitProgram.start(repository, List.of("cat-file", "--batch"));
    this.answers = new BufferedInputStream(contents.getInputStream());
    this.questions = contents.getOutputStream();
  }

  /**
   * Finds the versions of all files that match.
   *
   * @param pattern of paths below the repository's folder
   * @throws WagewireException UNREADABLE_INPUT when it is no repository or no file matches
   */
  public static GitHistory open(Path repository, FilePattern pattern) {
    try {
      List<Version> versions = versions(repository, pattern);
      if (versions.isEmpty()) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "no file of the history matches --each " + pattern,
            repository.toString(),
            "Write the path as in the repository, such as 'boards/{board}.json'.");
      }
      return new GitHistory(repository, versions);
    } catch (IOException e) {
      throw failure(repository, e);
    }
  }

  private static List<Version> versions(Path repository, FilePattern pattern) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "log",
                "--reverse",
                "--first-parent",
                "-m",
                "--no-renames",
                "--no-ext-diff",
                "--no-show-signature",
                "--diff-filter=AM",
                "--format=%x01%H%x09%cI",
                "--name-only",
                "HEAD",
                "--"));
    if (!pattern.folder().isEmpty()) {
      arguments.add(pattern.folder());
    }
    List<Version> versions = new ArrayList<>();
    Process log = GitProgram.start(repository, arguments);
    try (BufferedReader lines = log.inputReader(StandardCharsets.UTF_8)) {
      String commit = "";
      Instant time = Instant.EPOCH;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) == MARK) {
          int tab = line.indexOf('\t');
          commit = line.substring(1, tab);
          time = OffsetDateTime.parse(line.substring(tab + 1)).toInstant();
          continue;
        }
        FilePattern.PathNames names = line.startsWith("\"") ? null : pattern.match(line);
        if (names != null) {
          versions.add(new Version(commit, time, line, names));
        }
      }
    }
    GitProgram.requireSuccess(log, repository);
    return versions;
  }

  @Override
  public int count() {
    return versions.size();
  }

  @Override
  public boolean hasNext() {
    return left.hasNext();
  }

  @Override
  public HistoryFile next() {
    Version version = left.next();
    try {
      return new HistoryFile(
          content(version),
          "%s at %s".formatted(version.path(), version.commit().substring(0, 10)),
          version.names().board(),
          version.names().day() == null
              ? version.time()
              : ObservedBoard.start(version.names().day()));
    } catch (IOException e) {
      throw failure(repository, e);
    }
  }

  /** Writes the content of a version to a file that bears its name, and removes the one before. */
  private Path content(Version version) throws IOException {
    String object = version.commit() + ":" + version.path();
    questions.write((object + "\n").getBytes(StandardCharsets.UTF_8));
    questions.flush();
    String head = head();
    int size = head.lastIndexOf(' ');
    if (!head.contains(" blob ")) {
      throw new IOException("git has no content of " + object + ": " + head);
    }
    removeCurrent();
    Path file = folder.resolve(String.valueOf(Path.of(version.path()).getFileName()));
    current = file;
    try (OutputStream out = Files.newOutputStream(file)) {
      long rest = Long.parseLong(head.substring(size + 1));
      byte[] buffer = new byte[1 << 16];
      while (rest > 0) {
        int read = answers.read(buffer, 0, (int) Math.min(buffer.length, rest));
        if (read < 0) {
          throw new IOException("git ended early");
        }
        out.write(buffer, 0, read);
        rest -= read;
      }
    }
    answers.skipNBytes(1);
    return file;
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    for (int one = answers.read(); one != '\n'; one = answers.read()) {
      if (one < 0) {
        throw new IOException("git ended early");
      }
      head.append((char) one);
    }
    return head.toString();
  }

  private void removeCurrent() throws IOException {
    if (current != null) {
      Files.deleteIfExists(current);
    }
  }

  private static WagewireException failure(Path repository, IOException cause) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "the git history cannot be read: " + cause.getMessage(),
        repository.toString(),
        "Check that it is a repository, that git is installed and that you may read it.",
        cause);
  }

  @Override
  public void close() {
    contents.destroy();
    try {
      removeCurrent();
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw failure(repository, e);
    }
  }
}
