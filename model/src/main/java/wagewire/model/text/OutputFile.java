package wagewire.model.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Writes the files and folders that a user names for results. */
public final class OutputFile {

  private static final String UNFINISHED = ".unfinished";
  private static final String ANOTHER =
      "Name another place, or give this user the right to write there.";

  private OutputFile() {}

  /** Writes the content of a file and returns what its caller wants to know of it. */
  @FunctionalInterface
  public interface Content<T> {
    T write(OutputStream output) throws IOException;
  }

  /**
   * Writes a file whole or not at all: until it is whole, what was there stays. A device or a pipe
   * is written as it is.
   *
   * @throws WagewireException UNWRITABLE_OUTPUT
   */
  public static <T> T write(Path file, Content<T> content) {
    if (Files.isDirectory(file)) {
      throw failure(file, "it is a folder", "Name a file.", null);
    }
    try {
      return isWrittenInPlace(file) ? fill(file, content) : replace(file, content);
    } catch (UncheckedIOException e) {
      throw failure(file, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Writes a text as UTF-8, like {@link #write}. */
  public static void writeText(Path file, String text) {
    writeBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, like {@link #write}. */
  public static void writeBytes(Path file, byte[] bytes) {
    int _ =
        write(
            file,
            output -> {
              output.write(bytes);
              return bytes.length;
            });
  }

  /**
   * Creates a missing folder, and those above it.
   *
   * @throws WagewireException UNWRITABLE_OUTPUT also when it is there and cannot be written
   */
  public static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Returns the error for a file or folder that cannot be written. */
  public static WagewireException failure(Path place, IOException cause) {
    Path parent = place.toAbsolutePath().getParent();
    if (cause instanceof NoSuchFileException && parent != null && !Files.exists(parent)) {
      return failure(place, "there is no folder " + parent, "Create it, or name another.", cause);
    }
    if (cause instanceof AccessDeniedException) {
      return failure(place, "this user may not write there", ANOTHER, cause);
    }
    if (cause instanceof FileAlreadyExistsException) {
      return failure(place, "a file is there", "Name a folder.", cause);
    }
    String reason =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return failure(place, reason == null ? "nothing can be created there" : reason, ANOTHER, cause);
  }

  private static WagewireException failure(
      Path place, String reason, String toDo, @Nullable IOException cause) {
    return new WagewireException(
        ErrorCode.UNWRITABLE_OUTPUT,
        "the output cannot be written: " + reason,
        place.toString(),
        toDo,
        cause);
  }

  private static boolean isWrittenInPlace(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return Files.exists(file)
        && (!Files.isRegularFile(file) || parent == null || !Files.isWritable(parent));
  }

  private static <T> T replace(Path file, Content<T> content) throws IOException {
    boolean isThere = Files.exists(file);
    Path target = isThere ? file.toRealPath() : file.toAbsolutePath();
    // Nobody else can have laid a link under a name that is drawn.
    Path unfinished =
        target.resolveSibling(
            "%s.%s%s".formatted(target.getFileName(), UUID.randomUUID(), UNFINISHED));
    Files.createFile(unfinished);
    try {
      if (isThere) {
        keepPermissions(target, unfinished);
      }
      T result = fill(unfinished, content);
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }

  private static <T> T fill(Path file, Content<T> content) throws IOException {
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
      return content.write(output);
    }
  }
}
