package wagewire.lab.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.source.Sources;
import wagewire.model.text.CsvText;

/**
 * Prints the employers' boards that crawl indexes have, as a list for {@link BoardLists}. Memory
 * grows with boards, not with lines. Arguments: the fewest lines that must lead to a board; the
 * indexes.
 */
public final class CrawlIndex {

  private static final String URL = "\"url\":";
  private static final String STATUS = "\"status\":";

  private final BoardAddressMatcher addresses = BoardAddressMatcher.load();
  private final Map<String, Boolean> own = new HashMap<>();
  private final Map<BoardId, Long> counts = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    CrawlIndex index = new CrawlIndex();
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      try (BufferedReader reader = BoardLists.open(Path.of(file))) {
        index.read(reader);
      }
    }
    System.out.println("platform,token,lines");
    index
        .boards(Long.parseLong(arguments[0]))
        .forEach(count ->
            System.out.println(
                CsvText.line(count.board().platform(), count.board().token(), count.lines())));
  }

  /** Number of lines that lead to a board. */
  record Count(BoardId board, long lines) {}

  /** Reads a whole index. */
  void read(BufferedReader index) throws IOException {
    for (String line = index.readLine(); line != null; line = index.readLine()) {
      address(line).flatMap(addresses::recognise).ifPresent(this::count);
    }
  }

  private void count(BoardId board) {
    if (own.computeIfAbsent(board.platform(), CrawlIndex::isOwn)) {
      counts.merge(board, 1L, Long::sum);
    }
  }

  private static boolean isOwn(String platform) {
    return Sources.kind(platform) == SourceKind.OWN;
  }

  /**
   * Returns the boards found, by platform and token.
   *
   * @param atLeast least number of lines of each
   */
  List<Count> boards(long atLeast) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= atLeast)
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Count::board))
        .toList();
  }

  /**
   * Returns the address in a line of a crawl's index: CDXJ (key, time, JSON), the older CDX with
   * blanks between its fields, JSON alone, or an address alone; empty without one, or when the
   * crawl got no page there.
   */
  private static Optional<String> address(String line) {
    int json = line.indexOf(URL);
    if (json >= 0) {
      return isGone(line) ? Optional.empty() : quoted(line, json + URL.length());
    }
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
      return Optional.empty();
    }
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return Optional.of(text);
    }
    int start = text.lastIndexOf(' ', scheme) + 1;
    int end = text.indexOf(' ', scheme);
    return Optional.of(text.substring(start, end < 0 ? text.length() : end));
  }

  private static boolean isGone(String line) {
    int status = line.indexOf(STATUS);
    if (status < 0) {
      return false;
    }
    int at = status + STATUS.length();
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '"')) {
      at++;
    }
    return at < line.length() && (line.charAt(at) == '4' || line.charAt(at) == '5');
  }

  private static Optional<String> quoted(String line, int from) {
    int start = line.indexOf('"', from) + 1;
    int end = line.indexOf('"', start);
    return start > 0 && end > start
        ? Optional.of(line.substring(start, end).replace("\\/", "/"))
        : Optional.empty();
  }
}
