package wagewire.ingest.archive;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Signals that the disk has too little space to archive more. */
final class DiskFullException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  DiskFullException(Path folder) {
    super(folder.toString(), null, "No space left on device");
  }
}
