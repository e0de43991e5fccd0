package wagewire.ingest.archive;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** There is too little room to keep more. */
final class DiskFullException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  DiskFullException(Path folder) {
    super(folder.toString(), null, "No space left on device");
  }
}
