package wagewire.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Turns failures of the file system into errors for a person. */
public final class DiskFailure {

  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded");

  private DiskFailure() {}

  /** The error for a failure at the path: disk full, not writable, or else the failure itself. */
  public static RuntimeException of(IOException failure, Path path) {
    if (isDiskFull(failure)) {
      return full(path, failure);
    }
    boolean refused =
        failure instanceof AccessDeniedException
            || failure instanceof FileAlreadyExistsException
            || failure instanceof NotDirectoryException
            || (failure instanceof NoSuchFileException && !Files.exists(path))
            || mentions(failure, "Read-only file system")
            || mentions(failure, "Not a directory");
    if (refused) {
      return new WagewireException(
          ErrorCode.WRONG_USAGE,
          "the data directory cannot be written",
          path.toString(),
          "Name another one with --data, or give this user the right to write it",
          failure);
    }
    return new UncheckedIOException(failure);
  }

  /** The error for a disk that has no room left. */
  public static WagewireException full(Path path, @Nullable Throwable cause) {
    return new WagewireException(
        ErrorCode.DISK_FULL,
        "the disk is full",
        path.toString(),
        "Make room, or name a directory on another disk with --data",
        cause);
  }

  /** Returns whether the failure or one of its causes is a full disk. */
  public static boolean isDiskFull(@Nullable Throwable failure) {
    return FULL.stream().anyMatch(text -> mentions(failure, text));
  }

  /** Returns whether the message of the failure or of one of its causes holds a text. */
  public static boolean mentions(@Nullable Throwable failure, String text) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.contains(text)) {
        return true;
      }
    }
    return false;
  }
}
