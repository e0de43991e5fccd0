package wagewire.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.process.FolderTree;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class DataDirectoryCheckTest {

  private static final int NOBODY = 65_534;
  private static final String UID = "unix:uid";
  private static final String MODE = "unix:mode";

  @TempDir Path folder;
  private Path directory = Path.of("");

  @BeforeEach
  void anEmptyDirectory() throws IOException {
    directory = Files.createDirectory(folder.resolve("directory"));
    set(directory, "rwxr-xr-x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", ".git", "manifest.json", "postgres", ".new", "Version"})
  void whatHoldsSomethingElseIsNamedAndLeftAsItIs(String name) throws IOException {
    Files.writeString(directory.resolve(name), "x");
    assertRefusedUnchanged("is no data directory", "it holds " + name + ", and no file 'version'");
  }

  @Test
  void ofManyThingsThreeAreNamed() throws IOException {
    for (String name : List.of("d", "a", "c", "b", "e")) {
      Files.writeString(directory.resolve(name), "x");
    }
    assertRefusedUnchanged("it holds a, b, c and 2 more, and no file 'version'");
  }

  @Test
  void aFolderNamedVersionIsNoMark() throws IOException {
    Files.createDirectory(directory.resolve("version"));
    assertRefusedUnchanged("it holds version, and no file 'version'");
  }

  @ParameterizedTest
  @ValueSource(strings = {".new8412577130463372719", "lost+found"})
  void whatAKilledStartOrADiskLeavesIsNoHindrance(String name) throws IOException {
    Files.writeString(directory.resolve(name), "x");
    DataDirectory.open(directory);
    assertThat(directory.resolve("version")).hasContent("1");
    assertThat(mode(directory)).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(ints = {01777, 0777, 0702})
  void anEmptyOneThatEveryAccountMayWriteIsNotClosed(int mode) throws IOException {
    Files.setAttribute(directory, MODE, mode);
    assertRefusedUnchanged("lets every account write it", "Name a new directory in it");
    assertThat(DataDirectory.open(directory.resolve("new")).path()).exists();
  }

  @ParameterizedTest
  @ValueSource(ints = {01777, 0777, 0775})
  void aDataDirectoryThatOthersMayWriteIsClosed(int mode) throws IOException {
    DataDirectory.open(directory);
    Files.setAttribute(directory, MODE, mode);
    DataDirectory.open(directory);
    assertThat(mode(directory)).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "forgotten.jsonl",
        "postgres",
        "postgres/data",
        "postgres/data.new",
        "kafka",
        "kafka/lock"
      })
  void aPartThatIsALinkIsNamedAndWhatItLeadsToIsLeftAsItIs(String name) throws IOException {
    DataDirectory.open(directory);
    set(directory, "rwxr-xr-x");
    Path part = directory.toRealPath().resolve(name);
    FolderTree.delete(part);
    Path target = Files.writeString(folder.resolve("target"), "1");
    set(target, "rwxr-xr-x");
    Files.createSymbolicLink(part, target);
    assertRefusedUnchanged("is a symbolic link", part.toString());
    assertThat(mode(target)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void linksInADirectoryThatEveryAccountMayWriteAreNotFollowed() throws IOException {
    Path victim = Files.createDirectory(folder.resolve("victim"));
    set(victim, "rwxr-xr-x");
    for (String name : List.of("postgres", "kafka", "forgotten.jsonl")) {
      Files.createSymbolicLink(directory.resolve(name), victim);
    }
    Files.setAttribute(directory, MODE, 01777);
    assertRefusedUnchanged("is a symbolic link", "forgotten.jsonl");
    assertThat(mode(victim)).isEqualTo("rwxr-xr-x");
    assertThat(victim).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "forgotten.jsonl", "postgres/password", "kafka/server.log"})
  void aFileOfAnotherAccountIsNamed(String name) throws IOException {
    DataDirectory.open(directory);
    set(directory, "rwxr-xr-x");
    Path part = Files.writeString(directory.resolve(name), "1\n");
    give(part);
    assertRefusedUnchanged("another account", part.toRealPath().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost+found", "kafka/lost+found", "settings", "backup/manifest.json"})
  void whatTheServersDoNotUseMayBeAnotherAccounts(String name) throws IOException {
    DataDirectory.open(directory);
    Path other = directory.resolve(name);
    Files.createDirectories(other.getParent());
    Files.writeString(other, "x");
    give(other);
    assertThat(DataDirectory.open(directory).path().resolve("version")).hasContent("1");
  }

  @Test
  void aLinkInItsPlaceIsFollowedOnlyIfItsOwnerIsThisAccount() throws IOException {
    DataDirectory.open(directory);
    set(directory, "rwxr-xr-x");
    Path theirs = Files.createSymbolicLink(folder.resolve("theirs"), directory);
    Path through = Files.createSymbolicLink(folder.resolve("through"), Path.of("theirs"));
    give(theirs);
    for (Path link : List.of(theirs, theirs.resolve("."), through)) {
      assertRefused(link, "has laid this symbolic link", theirs.toString());
      assertThat(EmbeddedKafka.clientsIfRunning(link)).isEmpty();
    }
    assertThat(mode(directory)).isEqualTo("rwxr-xr-x");
    Files.setAttribute(theirs, UID, 0, LinkOption.NOFOLLOW_LINKS);
    assertThat(DataDirectory.open(through)).isEqualTo(DataDirectory.open(directory));
  }

  @Test
  void aForgedEndpointIsNotAskedAndAForgedPasswordIsNotTouched() throws IOException {
    Path kafka = Files.createDirectory(directory.resolve("kafka"));
    new Endpoint("127.0.0.1:9", ProcessHandle.current().pid()).write(kafka.resolve("endpoint"));
    Path secret = Files.writeString(folder.resolve("secret"), "of another program");
    set(secret, "rw-r--r--");
    Path password = kafka.resolve("password");
    Files.copy(secret, password);
    assertThat(EmbeddedKafka.clientsIfRunning(directory)).isPresent();
    Files.delete(password);
    Files.createSymbolicLink(password, secret);
    assertThat(EmbeddedKafka.clientsIfRunning(directory)).isEmpty();
    assertThat(mode(secret)).isEqualTo("rw-r--r--");
  }

  private void assertRefusedUnchanged(String... texts) throws IOException {
    List<String> before = all();
    assertRefused(directory, texts);
    assertThat(all()).isEqualTo(before);
  }

  private static void assertRefused(Path path, String... texts) {
    assertThatThrownBy(() -> DataDirectory.open(path))
        .hasMessageContainingAll(texts)
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT));
  }

  /** All paths below the directory, itself included, with their modes. */
  private List<String> all() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted().map(path -> path + " " + modeOf(path)).toList();
    }
  }

  private static Object modeOf(Path path) {
    try {
      return Files.getAttribute(path, MODE, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void set(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static void give(Path path) throws IOException {
    assumeTrue(
        Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), UID)),
        "only the superuser gives files away");
    Files.setAttribute(path, UID, NOBODY, LinkOption.NOFOLLOW_LINKS);
  }
}
