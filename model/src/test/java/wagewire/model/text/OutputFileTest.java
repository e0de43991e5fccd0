package wagewire.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void aFileIsWrittenAndReplacedWhole() throws IOException {
    Path file = folder.resolve("facts.csv");
    OutputFile.writeText(file, "é\n");
    OutputFile.writeText(file, "b\n");
    assertThat(file).hasContent("b\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void aReplacedFileKeepsItsPermissionsAndTheLinkToIt() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.csv"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    OutputFile.writeText(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void whatBreaksOffLeavesTheFileThatWasThereAndNoOther() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.csv"), "old");
    RuntimeException broken = new IllegalStateException("the database left");
    assertThatThrownBy(() -> interrupted(file, broken)).isSameAs(broken);
    assertRefused(
        () -> interrupted(file, new UncheckedIOException(new IOException("File too large"))),
        "File too large",
        file);
    assertRefused(
        () -> interrupted(folder.resolve("new"), new UncheckedIOException(new IOException("no"))),
        "no",
        folder.resolve("new"));
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("facts.csv");
  }

  private static void interrupted(Path file, RuntimeException reason) {
    int _ =
        OutputFile.write(
            file,
            output -> {
              output.write("half".getBytes(StandardCharsets.UTF_8));
              output.flush();
              throw reason;
            });
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidWithWhatToDo() throws IOException {
    Path missing = folder.resolve("missing");
    assertRefused(
        () -> OutputFile.writeText(missing.resolve("x"), ""),
        "there is no folder " + missing,
        missing.resolve("x"));
    assertThat(missing).doesNotExist();
    assertRefused(() -> OutputFile.writeText(folder, ""), "it is a folder", folder);
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path below = file.resolve("x");
    assertRefused(() -> OutputFile.writeText(below, ""), "Not a directory", below);
    assertRefused(() -> OutputFile.createFolder(file), "a file is there", file);
    assertRefused(() -> OutputFile.createFolder(below), "Not a directory", below);
    assertThat(file).hasContent("mine");
  }

  @Test
  void whatIsNoFileIsNotReplaced() throws IOException {
    Path place = folder.resolve("socket");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(place));
      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(() -> OutputFile.writeText(place, "x"));
      assertThat(Files.readAttributes(place, "isOther")).containsEntry("isOther", true);
    }
  }

  private static void assertRefused(ThrowingCallable work, String reason, Path place) {
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(work)
        .withMessageStartingWith("the output cannot be written: %s (%s). ".formatted(reason, place))
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.UNWRITABLE_OUTPUT);
  }
}
