package wagewire.ingest.check;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.RestRule;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/**
 * Remembers the newest answer of each board, if wanted in a file: each answer a line of JSON,
 * written as it comes. A line that was not written whole is dropped.
 */
public final class AnswerLedger implements AutoCloseable {

  private final Path path;
  private final @Nullable FileChannel file;
  private final Map<BoardId, BoardAnswer> newest = new ConcurrentHashMap<>();

  private AnswerLedger(Path path, @Nullable FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /** Creates a ledger without a file. */
  public static AnswerLedger inMemory() {
    return new AnswerLedger(Path.of(""), null);
  }

  /**
   * Opens the file and creates it where it is missing.
   *
   * @throws WagewireException UNREADABLE_INPUT when it cannot be written, is in use or has other
   *     content; it is then unchanged
   */
  public static AnswerLedger open(Path path) {
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      AnswerLedger ledger = new AnswerLedger(path, file);
      try {
        if (file.tryLock() == null) {
          throw new IOException("another process writes it");
        }
        ledger.read(file);
        return ledger;
      } catch (IOException | OverlappingFileLockException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(path, e);
    } catch (OverlappingFileLockException e) {
      throw failure(path, new IOException("it is written already", e));
    }
  }

  private void read(FileChannel opened) throws IOException {
    InputStream bytes = new BufferedInputStream(Channels.newInputStream(opened));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long whole = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next != '\n') {
        line.write(next);
        continue;
      }
      boolean first = whole == 0;
      whole += line.size() + 1L;
      take(line.toByteArray(), first);
      line.reset();
    }
    if (whole == 0 && line.size() > 0 && line.toByteArray()[0] != '{') {
      throw other(null);
    }
    opened.truncate(whole);
    opened.position(whole);
  }

  private void take(byte[] line, boolean first) throws IOException {
    try {
      BoardAnswer answer = Json.read(line, BoardAnswer.class);
      newest.put(answer.board(), answer);
    } catch (JacksonException | NullPointerException e) {
      // The board of a line that cannot be read is requested again.
      if (first) {
        throw other(e);
      }
    }
  }

  private static IOException other(@Nullable Exception cause) {
    return new IOException("it has other content than answers of boards", cause);
  }

  /** Returns the board's newest answer; null for none. */
  public @Nullable BoardAnswer newest(BoardId board) {
    return newest.get(board);
  }

  /** Returns the number of boards with an answer. */
  public int size() {
    return newest.size();
  }

  /**
   * Returns the boards to request now; leaves out those that rest or whose answer holds.
   *
   * @param fresh time for which an answer holds
   */
  public List<BoardEntry> due(List<BoardEntry> boards, Duration fresh, Instant now) {
    return boards.stream().filter(entry -> due(entry, fresh, now)).toList();
  }

  private boolean due(BoardEntry entry, Duration fresh, Instant now) {
    BoardAnswer answer = newest.get(entry.board());
    return answer == null ? !RestRule.rests(entry.goneOn(), now) : answer.due(fresh, now);
  }

  /** Remembers an answer. */
  synchronized void add(BoardAnswer answer) {
    try {
      if (file != null) {
        ByteBuffer line = ByteBuffer.wrap((Json.text(answer) + "\n").getBytes(UTF_8));
        while (line.hasRemaining()) {
          file.write(line);
        }
      }
      newest.put(answer.board(), answer);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  private static WagewireException failure(Path path, IOException cause) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "the file of answers cannot be used: " + cause.getMessage(),
        path.toString(),
        "Name a file of an earlier check, or one that does not exist yet.",
        cause);
  }

  /** Closes the file; no answer is half written then. */
  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw failure(path, e);
    }
  }
}
