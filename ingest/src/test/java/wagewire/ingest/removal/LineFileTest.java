package wagewire.ingest.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.removal.LineFile.LineTaker;

final class LineFileTest {

  @TempDir Path folder;

  private final List<String> taken = new ArrayList<>();

  @Test
  void linesAreReadAgainAndAddedAfter() throws IOException {
    Path path = folder.resolve("lines");
    try (LineFile file = LineFile.open(path, this::take)) {
      file.add("Zürich");
      file.add("");
    }
    try (LineFile file = LineFile.open(path, this::take)) {
      file.add("last");
    }

    assertThat(taken).containsExactly("Zürich true", " false");
    assertThat(path).hasContent("Zürich\n\nlast\n");
  }

  @Test
  void aLineThatWasNotWrittenWholeIsDroppedWithoutBeingTaken() throws IOException {
    Path path = Files.writeString(folder.resolve("lines"), "one\nto pieces");
    try (LineFile file = LineFile.open(path, this::take)) {
      file.add("two");
    }

    assertThat(taken).containsExactly("one true");
    assertThat(path).hasContent("one\ntwo\n");
  }

  @Test
  void aFileThatIsRefusedIsUnchangedAndFreeAgain() throws IOException {
    Path path = Files.writeString(folder.resolve("lines"), "one\nto pieces");
    assertThatIOException()
        .isThrownBy(() ->
            LineFile.open(
                path,
                (_, _) -> {
                  throw new IOException("other content");
                }))
        .withMessage("other content");
    assertThat(path).hasContent("one\nto pieces");

    LineFile.open(path, this::take).close();
    assertThat(taken).containsExactly("one true");
  }

  @Test
  void theStartOfAFirstLineMayBeRefusedToo() throws IOException {
    Path path = Files.writeString(folder.resolve("lines"), "to");
    LineTaker taker =
        new LineTaker() {
          @Override
          public void take(String line, boolean first) {}

          @Override
          public void takeTornFirst(String line) throws IOException {
            throw new IOException("not " + line);
          }
        };

    assertThatIOException().isThrownBy(() -> LineFile.open(path, taker)).withMessage("not to");
    assertThat(path).hasContent("to");
  }

  @Test
  void aFileIsOpenOnce() throws IOException {
    Path path = folder.resolve("lines");
    try (LineFile file = LineFile.open(path, this::take)) {
      assertThatIOException()
          .isThrownBy(() -> LineFile.open(path, this::take))
          .withMessage("another run writes lines");
      file.add("one");
    }

    assertThat(path).hasContent("one\n");
  }

  private void take(String line, boolean first) {
    taken.add(line + " " + first);
  }
}
