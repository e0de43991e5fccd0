package wagewire.warehouse.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Tests that a folder that is no readable backup is named with what it lacks. */
final class BackupFolderTest {

  private static final String NAME_IT = "Name the folder that backup wrote";

  @TempDir Path folder;

  @Test
  void aFolderThatDoesNotExistIsSaidToBeMissing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path missing : new Path[] {folder.resolve("none"), file}) {
      assertThatThrownBy(() -> BackupFolder.manifest(missing))
          .isInstanceOfSatisfying(
              WagewireException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT))
          .hasMessageContainingAll("there is no folder of this name", missing.toString(), NAME_IT);
    }
  }

  @Test
  void aFolderWithoutAManifestHoldsNoBackup() {
    assertThatThrownBy(() -> BackupFolder.manifest(folder))
        .isInstanceOf(WagewireException.class)
        .hasMessageContainingAll("the folder holds no backup", folder.toString(), NAME_IT);
  }

  @Test
  void whatTheUserMayNotReadIsSaidToBeForbidden() {
    String manifest = folder.resolve("manifest.json").toString();
    assertThat(BackupFolder.noBackup(new AccessDeniedException(manifest), folder))
        .hasMessageContainingAll("this user may not read the backup", manifest, "permission");
  }
}
