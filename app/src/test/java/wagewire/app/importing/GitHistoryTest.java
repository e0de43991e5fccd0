package wagewire.app.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.error.WagewireException;

class GitHistoryTest {

  @TempDir Path folder;

  @Test
  void eachCommitThatTouchesAFileIsAVersionOfIt() throws Exception {
    git("init", "-q", "-b", "main");
    commit("2026-08-01T05:00:00Z", "boards/acme.json", "one");
    commit("2026-08-02T06:00:00+02:00", "boards/globex.json", "two", "notes.txt", "no board");
    Files.delete(folder.resolve("boards/globex.json"));
    commit("2026-08-03T05:00:00Z", "boards/acme.json", "three\nlines\n");
    assertThat(read("boards/{board}.json"))
        .containsExactly(
            "acme 2026-08-01T05:00:00Z one",
            "globex 2026-08-02T04:00:00Z two",
            "acme 2026-08-03T05:00:00Z three\nlines\n");
    assertThat(read("notes.txt")).containsExactly("null 2026-08-02T04:00:00Z no board");
  }

  @Test
  void aDayInThePathComesBeforeTheCommits() throws Exception {
    git("init", "-q", "-b", "main");
    commit("2026-08-03T05:00:00Z", "2026-08-01/acme é.json", "");
    assertThat(read("{day}/{board}.json")).containsExactly("acme é 2026-08-01T00:00:00Z ");
  }

  @Test
  void aFolderWithoutAHistoryAndAPatternOfNothingAreErrors() throws Exception {
    assertThatThrownBy(() -> read("{board}.json"))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("git ended with 128");
    git("init", "-q", "-b", "main");
    commit("2026-08-03T05:00:00Z", "acme.json", "one");
    assertThatThrownBy(() -> read("boards/{board}.json"))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("no file of the history matches");
  }

  private List<String> read(String pattern) throws IOException {
    List<String> versions = new ArrayList<>();
    try (HistoryFiles files = GitHistory.open(folder, FilePattern.parse(pattern))) {
      while (files.hasNext()) {
        HistoryFile file = files.next();
        versions.add(
            "%s %s %s".formatted(file.board(), file.moment(), Files.readString(file.path())));
      }
      assertThat(versions).hasSize(files.count());
    }
    return versions;
  }

  /** Writes files, given as names and contents, and commits all changes. */
  private void commit(String time, String... files) throws Exception {
    for (int index = 0; index < files.length; index += 2) {
      Path file = folder.resolve(files[index]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files[index + 1]);
    }
    git("add", "-A");
    git("commit", "-q", "-m", "crawl", time);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Acme"));
    command.addAll(List.of("-c", "user.email=crawl@acme.example", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (arguments[0].equals("commit")) {
      builder.environment().put("GIT_COMMITTER_DATE", command.removeLast());
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
