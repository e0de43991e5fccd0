package wagewire.lab.bench.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.StandardPacePolicy;
import wagewire.lab.bench.round.ObservedBoards.Size;

/** All boards of the frame, simulated; the same at each call. */
public final class FrameBoards {

  private FrameBoards() {}

  /**
   * Returns the boards by their numbers.
   *
   * @param most postings of a board; larger ones are cut
   */
  public static List<FrameBoard> of(ObservedBoards observed, int most) {
    Map<String, FramePlatform> platforms = FramePlatform.read();
    PlatformPacePolicy pace =
        new PlatformPacePolicy(new StandardPacePolicy(DnsLookup.SYSTEM, new TrustedHosts()));
    Map<String, Integer> servers = new HashMap<>();
    List<FrameBoard> boards = new ArrayList<>();
    for (BoardEntry entry : BundledCatalogue.FRAME.boards()) {
      FramePlatform platform =
          Objects.requireNonNull(
              platforms.get(entry.source().platform()), entry.source().platform());
      String host = pace.lane(entry);
      int number = boards.size();
      String at = platform.form().shared() ? host : "board " + number;
      int server = servers.computeIfAbsent(at, _ -> servers.size());
      Size size =
          observed.draw(
              platform.sizes(), new SplittableRandom(entry.board().toString().hashCode()));
      boards.add(
          new FrameBoard(
              number,
              platform,
              host,
              server,
              new Size(Math.min(most, size.postings()), Math.min(most, size.goToMarket()))));
    }
    return boards;
  }

  /** Returns one board in so many, of each platform and size as many as there are in the frame. */
  public static List<FrameBoard> sample(List<FrameBoard> boards, int every) {
    List<FrameBoard> sorted =
        boards.stream()
            .sorted(
                Comparator.comparing((FrameBoard board) -> board.platform().id())
                    .thenComparingInt(board -> board.size().postings())
                    .thenComparingInt(FrameBoard::number))
            .toList();
    return IntStream.iterate(every / 2, at -> at < sorted.size(), at -> at + every)
        .mapToObj(sorted::get)
        .toList();
  }
}
