package wagewire.ingest.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;

/** Finds employers' boards in crawl indexes; memory grows with boards, not with lines. */
public final class CrawlIndexScanner {

  private final BoardAddressMatcher addresses;
  private final Map<String, Boolean> own = new HashMap<>();
  private final Map<BoardId, Long> counts = new HashMap<>();
  private long lines;
  private long recognised;

  public CrawlIndexScanner(BoardAddressMatcher addresses) {
    this.addresses = addresses;
  }

  /** Number of lines that lead to a board. */
  public record Count(BoardId board, long lines) {}

  /**
   * Reads a whole index.
   *
   * @param where its name, for errors
   * @throws WagewireException UNREADABLE_INPUT
   */
  public void read(BufferedReader index, String where) {
    try {
      for (String line = index.readLine(); line != null; line = index.readLine()) {
        lines++;
        CrawlIndexLine.address(line).flatMap(addresses::recognise).ifPresent(this::count);
      }
    } catch (IOException e) {
      throw LineInput.unreadable(where, e);
    }
  }

  private void count(BoardId board) {
    if (own.computeIfAbsent(board.platform(), CrawlIndexScanner::isOwn)) {
      recognised++;
      counts.merge(board, 1L, Long::sum);
    }
  }

  private static boolean isOwn(String platform) {
    return Sources.kind(platform) == SourceKind.OWN;
  }

  public long lines() {
    return lines;
  }

  /** Returns the number of lines with a board. */
  public long recognised() {
    return recognised;
  }

  /**
   * Returns the boards found, by platform and token.
   *
   * @param atLeast least number of lines of each
   */
  public List<Count> boards(long atLeast) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= atLeast)
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Count::board))
        .toList();
  }
}
