package wagewire.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void isCreatedWithItsVersionAndItsFolders() throws Exception {
    DataDirectory directory = DataDirectory.open(folder.resolve("some/where"));
    assertThat(directory.path().resolve("version")).hasContent("1");
    assertThat(directory.postgres().path()).isDirectory();
    assertThat(directory.kafka().path()).isDirectory();
  }

  @Test
  void isTheSameWhenOpenedAgainThroughALink() throws Exception {
    DataDirectory directory = DataDirectory.open(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), directory.path());
    assertThat(DataDirectory.open(link)).isEqualTo(directory);
  }

  @Test
  void isClosedToOtherAccountsAlsoIfItWasOpen() throws Exception {
    DataDirectory directory = DataDirectory.open(folder.resolve("fresh"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
        .isEqualTo("rwx------");
    Files.setPosixFilePermissions(directory.path(), PosixFilePermissions.fromString("rwxrwxr-x"));
    DataDirectory.open(directory.path());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "postgres/data", "kafka", "kafka/data"})
  void itsFoldersAreClosedToo(String name) throws Exception {
    Files.writeString(folder.resolve("version"), "1\n");
    Path closed = Files.createDirectories(folder.resolve(name));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataDirectory.open(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "forgotten.jsonl",
        "postgres/server.log",
        "postgres/server.log.last",
        "postgres/password",
        "postgres/owner-password",
        "postgres/lock",
        "kafka/password",
        "kafka/endpoint",
        "kafka/ports"
      })
  void itsFilesAreClosedToo(String name) throws Exception {
    Files.writeString(folder.resolve("version"), "1\n");
    Path closed = folder.resolve(name);
    Files.createDirectories(closed.getParent());
    Files.writeString(closed, "1");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-r--r--"));
    DataDirectory.open(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "postgres", "kafka/data"})
  void ofAnotherAccountIsRefusedAndLeftAsItIs(String name) throws Exception {
    Path directory = Files.createDirectory(folder.resolve("theirs"));
    Path theirs = Files.createDirectories(directory.resolve(name));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeTrue(isRoot(), "only the superuser gives folders away");
    Files.setAttribute(theirs, "unix:uid", 65_534);
    assertRefused(directory, ErrorCode.UNREADABLE_INPUT, "another account");
    assertThat(directory.resolve("version")).doesNotExist();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwxr-xr-x");
  }

  private static boolean isRoot() throws Exception {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-r--r--", "r--r--r--"})
  void aFileWithSecretsThatOthersReadIsRefusedByItsNameAndMode(String mode) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "hidden");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    assertThatThrownBy(() -> OwnerOnlyPermissions.requireUnread(file))
        .hasMessageContainingAll(file.toString(), mode, "chmod go=")
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--wx---"));
    OwnerOnlyPermissions.requireUnread(file);
  }

  @Test
  void passwordsAreDrawnOnceAndReadByTheirOwnerAlone() throws Exception {
    Path file = folder.resolve("password");
    String drawn = Secret.keptOrDrawn(file);
    assertThat(drawn).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(Secret.keptOrDrawn(file)).isEqualTo(drawn);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aServerThatRunsWithoutAPasswordIsNotJoined() {
    assertThatThrownBy(() -> Secret.kept(folder.resolve("password")))
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_BUSY));
  }

  @Test
  void ofANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
    Files.writeString(folder.resolve("version"), "2\n");
    assertRefused(folder, ErrorCode.NEWER_DATA_DIRECTORY, "version 2, this program reads up to 1");
    assertThat(folder).isDirectoryNotContaining("glob:**/postgres");
  }

  @Test
  void withoutAReadableVersionIsRefused() throws Exception {
    Files.writeString(folder.resolve("version"), "");
    assertRefused(folder, ErrorCode.UNREADABLE_INPUT, "not a number");
  }

  @Test
  void belowAFileIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertRefused(file, ErrorCode.WRONG_USAGE, "cannot be written");
    assertRefused(file.resolve("below"), ErrorCode.WRONG_USAGE, "cannot be written");
  }

  @Test
  void whereNothingCanBeCreatedIsRefused() {
    Path processes = Path.of("/proc");
    assumeTrue(Files.isDirectory(processes));
    assertRefused(processes.resolve("none"), ErrorCode.WRONG_USAGE, "cannot be written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a\"b", "a$b", "a`b", "a\\b", "a\nb"})
  void withANameThatAServerWouldMisreadIsRefused(String name) {
    assertRefused(folder.resolve(name), ErrorCode.WRONG_USAGE, "name must be without");
  }

  private static void assertRefused(Path path, ErrorCode code, String text) {
    assertThatThrownBy(() -> DataDirectory.open(path))
        .hasMessageContaining(text)
        .isInstanceOfSatisfying(
            WagewireException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
