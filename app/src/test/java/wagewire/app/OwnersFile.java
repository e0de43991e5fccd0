package wagewire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files as people should keep those with secrets. */
public final class OwnersFile {

  private OwnersFile() {}

  /** Writes a file that its owner alone may read; returns it. */
  public static Path write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
