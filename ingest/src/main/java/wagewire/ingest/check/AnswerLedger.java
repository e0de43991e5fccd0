package wagewire.ingest.check;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.RestRule;
import wagewire.ingest.removal.LineFile;
import wagewire.ingest.removal.LineFile.LineTaker;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.text.OutputFile;

/**
 * Remembers the newest answer of each board, if wanted in a file: each answer a line of JSON,
 * written as it comes. A line that was not written whole is dropped.
 */
public final class AnswerLedger implements AutoCloseable {

  private final Path path;
  private final @Nullable LineFile file;
  private final Map<BoardId, BoardAnswer> newest;

  private AnswerLedger(Path path, @Nullable LineFile file, Map<BoardId, BoardAnswer> newest) {
    this.path = path;
    this.file = file;
    this.newest = newest;
  }

  /** Creates a ledger without a file. */
  public static AnswerLedger inMemory() {
    return new AnswerLedger(Path.of(""), null, new ConcurrentHashMap<>());
  }

  /**
   * Opens the file and creates it where it is missing.
   *
   * @throws WagewireException UNWRITABLE_OUTPUT, or UNREADABLE_INPUT when it is in use or has other
   *     content; it is then unchanged
   */
  public static AnswerLedger open(Path path) {
    Answers answers = new Answers(new ConcurrentHashMap<>());
    try {
      return new AnswerLedger(path, LineFile.open(path, answers), answers.newest);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /**
   * Opens the file of a check that was made.
   *
   * @throws WagewireException UNREADABLE_INPUT also when there is none
   */
  public static AnswerLedger ofCheck(Path path) {
    if (!Files.isRegularFile(path)) {
      throw failure(path, new IOException("there is no such file"));
    }
    return open(path);
  }

  private record Answers(Map<BoardId, BoardAnswer> newest) implements LineTaker {

    @Override
    public void take(String line, boolean first) throws IOException {
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

    @Override
    public void takeTornFirst(String line) throws IOException {
      if (!line.startsWith("{")) {
        throw other(null);
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
        file.add(Json.text(answer));
      }
      newest.put(answer.board(), answer);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  private static WagewireException failure(Path path, IOException cause) {
    if (cause instanceof FileSystemException) {
      return OutputFile.failure(path, cause);
    }
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
