package wagewire.lab.bench.round;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import wagewire.lab.bench.round.ObservedBoards.Size;

/**
 * A simulated board of the frame.
 *
 * @param number its position in the frame
 * @param host the real host that it is at, which many boards may share
 * @param server number of the simulated host that it is at
 */
public record FrameBoard(int number, FramePlatform platform, String host, int server, Size size) {

  /** Most postings of a board, fewer than where a list of Workday ends. */
  public static final int MOST = 1_999;

  private static final long FIRST = 1_000_000_000L;
  private static final int SEGMENT = 256;

  /** One board in so many has changed in the second round, by one posting that replaces another. */
  private static final int CHANGED = 10;

  /** Returns the id of a posting; postings of go-to-market roles come first. */
  long id(int position) {
    return FIRST + (long) number * 2 * MOST + position;
  }

  static int boardOf(long id) {
    return (int) ((id - FIRST) / (2 * MOST));
  }

  static int positionOf(long id) {
    return (int) ((id - FIRST) % (2 * MOST));
  }

  /** Returns the position that a posting has in its place in the list, in a round from 0. */
  int position(int place, int round) {
    return round > 0 && isChanged() && place == replaced() ? size.postings() : place;
  }

  boolean isChanged() {
    return Math.floorMod(Integer.toString(number).hashCode() * 31, CHANGED) == 0;
  }

  private int replaced() {
    return number % size.postings();
  }

  /** Returns whether a posting is of a go-to-market role; one that replaces another is as that. */
  boolean isGoToMarket(int position) {
    return (position < size.postings() ? position : replaced()) < size.goToMarket();
  }

  /** Returns the platform, whose boards take turns with those of others. */
  public String group() {
    return platform.id();
  }

  /** Returns the least time between two requests to its host. */
  public Duration gap() {
    return platform.gap();
  }

  public int postings() {
    return size.postings();
  }

  /** Returns the requests for its list. */
  public int lists() {
    return platform.lists(size.postings());
  }

  /** Returns the requests for single postings in the first round. */
  public int details(boolean all, int most) {
    int wanted =
        switch (platform.details()) {
          case NONE -> 0;
          case WANTED -> all ? size.postings() : size.goToMarket();
          case EVERY -> size.postings();
        };
    return Math.min(most, wanted);
  }

  /** Returns the requests for single postings in a round a week later. */
  public int detailsAgain(int most) {
    return switch (platform.details()) {
      case NONE -> 0;
      case WANTED -> isChanged() && isGoToMarket(size.postings()) ? 1 : 0;
      case EVERY -> Math.min(most, size.postings());
    };
  }

  String company() {
    return "Acme " + number;
  }

  /** Returns the address of the simulated host, which is of this machine alone. */
  URI base(int port) {
    return URI.create(
        String.format(
            Locale.ROOT,
            "http://127.%d.%d.%d:%d",
            1 + server / SEGMENT / SEGMENT,
            server / SEGMENT % SEGMENT,
            server % SEGMENT,
            port));
  }

  /** Returns the number of a simulated host. */
  static int server(byte[] address) {
    return ((address[1] - 1) * SEGMENT + (address[2] & 0xFF)) * SEGMENT + (address[3] & 0xFF);
  }

  /** Returns its line in a catalogue. */
  public String line(int port) {
    return "%s,%s,own,%s,%s,go-to-market%n"
        .formatted(platform.form().id(), platform.form().token(number), company(), base(port));
  }
}
