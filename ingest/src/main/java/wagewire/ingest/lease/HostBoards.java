package wagewire.ingest.lease;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.listing.ContentHash;

/**
 * The boards of a catalogue grouped by host; requests to one host are sequential.
 *
 * @param catalogue hash of the board list, independent of its order
 */
public record HostBoards(String catalogue, Map<String, List<BoardEntry>> boards) {

  private static final int HASH = 16;

  public static HostBoards of(List<BoardEntry> boards, Function<BoardEntry, String> host) {
    return new HostBoards(
        hash(boards),
        boards.stream().collect(Collectors.groupingBy(host, TreeMap::new, Collectors.toList())));
  }

  Set<String> hosts() {
    return boards.keySet();
  }

  List<BoardEntry> at(String host) {
    return boards.getOrDefault(host, List.of());
  }

  private static String hash(List<BoardEntry> boards) {
    String lines =
        boards.stream()
            .map(BoardEntry::toString)
            .sorted()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return ContentHash.ofBytes(lines.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
  }
}
