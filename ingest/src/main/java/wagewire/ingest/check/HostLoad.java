package wagewire.ingest.check;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.MissingPartException;
import wagewire.model.source.Sources;

/**
 * A host that many boards share, whose pace bounds how fast they can be read.
 *
 * @param boards of the catalog at it
 * @param gap between two requests
 */
public record HostLoad(String host, long boards, Duration gap) {

  /** Returns the least time of a round, with one request a board. */
  public Duration atLeast() {
    return gap.multipliedBy(boards);
  }

  /**
   * Returns the hosts that take longest, longest first; hosts of the user's own choice have no pace
   * and are left out.
   */
  public static List<HostLoad> longest(List<BoardEntry> entries, int most) {
    Map<String, HostLoad> hosts = new HashMap<>();
    for (BoardEntry entry : entries) {
      String platform = entry.source().platform();
      LivePlatform.find(platform)
          .filter(live -> entry.baseUrl() == null)
          .map(live -> hostOf(entry, live))
          .filter(host -> !host.isEmpty())
          .ifPresent(host ->
              hosts.merge(
                  host, new HostLoad(host, 1, Sources.of(platform).limits().gap()), HostLoad::and));
    }
    return hosts.values().stream()
        .sorted(Comparator.comparing(HostLoad::atLeast).reversed().thenComparing(HostLoad::host))
        .limit(most)
        .toList();
  }

  private HostLoad and(HostLoad other) {
    return new HostLoad(
        host, boards + other.boards, gap.compareTo(other.gap) > 0 ? gap : other.gap);
  }

  private static String hostOf(BoardEntry entry, LivePlatform platform) {
    try {
      return platform.addresses(entry.source().token()).stream()
          .map(BoardAddress::base)
          .map(address -> Origin.of(address).host())
          .findFirst()
          .orElse("");
    } catch (MissingPartException _) {
      return "";
    }
  }
}
