package wagewire.ingest.removal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines in UTF-8 that one run at a time reads and adds to. A line that was not written
 * whole is dropped.
 */
public final class LineFile implements AutoCloseable {

  private final FileChannel file;

  private LineFile(FileChannel file) {
    this.file = file;
  }

  /** Receives the lines that a file has. */
  @FunctionalInterface
  public interface LineTaker {

    /**
     * Receives a line that was written whole.
     *
     * @throws IOException when the file has other content; it is then unchanged
     */
    void take(String line, boolean first) throws IOException;

    /**
     * Receives what was written of the first line where that is not whole.
     *
     * @throws IOException when the file has other content; it is then unchanged
     */
    default void takeTornFirst(String line) throws IOException {}
  }

  /**
   * Opens the file and creates it where it is missing.
   *
   * @throws IOException also when it is open already, here or in another process, or from the taker
   */
  public static LineFile open(Path path, LineTaker taker) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!isLocked(file)) {
        throw new IOException("another run writes " + path.getFileName());
      }
      read(file, taker);
      return new LineFile(file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static void read(FileChannel file, LineTaker taker) throws IOException {
    InputStream bytes = new BufferedInputStream(Channels.newInputStream(file));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long whole = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next != '\n') {
        line.write(next);
        continue;
      }
      boolean first = whole == 0;
      whole += line.size() + 1L;
      taker.take(line.toString(UTF_8), first);
      line.reset();
    }
    if (whole == 0 && line.size() > 0) {
      taker.takeTornFirst(line.toString(UTF_8));
    }
    file.truncate(whole);
    file.position(whole);
  }

  /**
   * Adds a line; another thread may add one at the same time.
   *
   * @param line without a line feed
   */
  public synchronized void add(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** Closes the file; no line is half written then. */
  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
