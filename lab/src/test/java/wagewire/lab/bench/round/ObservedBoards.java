package wagewire.lab.bench.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sizes of boards as a public list saw them on 14 June 2026: 21,421 live boards with 643,812
 * postings, of which 5,825, with a marketing or go-to-market posting, are in a table. The others
 * are taken to be distributed alike, only smaller, so that both have as many postings as were seen.
 */
public final class ObservedBoards {

  private static final int LIVE_BOARDS = 21_421;
  private static final int LIVE_POSTINGS = 643_812;

  /** Postings of a Workday board of which the list read the first page alone. */
  private static final int FIRST_PAGE = 20;

  private static final int POSTINGS = 4;
  private static final int FAMILY = 5;
  private static final int MARKETING = 7;
  private static final int OPERATIONS = 8;

  private final Map<String, List<Size>> sizes;
  private final double inTable;
  private final double smaller;

  /**
   * A board.
   *
   * @param goToMarket postings of go-to-market roles among them
   */
  record Size(int postings, int goToMarket) {}

  private ObservedBoards(Map<String, List<Size>> sizes) {
    this.sizes = sizes;
    long boards = sizes.values().stream().mapToLong(List::size).sum();
    long postings = sizes.values().stream().flatMap(List::stream).mapToLong(Size::postings).sum();
    inTable = (double) boards / LIVE_BOARDS;
    smaller =
        (LIVE_POSTINGS - postings) / (double) (LIVE_BOARDS - boards) / ((double) postings / boards);
  }

  /** Reads the table. */
  public static ObservedBoards read(Path table) throws IOException {
    Map<String, List<Size>> sizes = new HashMap<>();
    try (var lines = Files.lines(table)) {
      lines
          .skip(1)
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .forEach(cells ->
              sizes.computeIfAbsent(cells.getFirst(), _ -> new ArrayList<>()).add(size(cells)));
    }
    return new ObservedBoards(sizes);
  }

  private static Size size(List<String> cells) {
    int postings = Integer.parseInt(cells.get(POSTINGS));
    int goToMarket =
        Integer.parseInt(cells.get(FAMILY))
            + Integer.parseInt(cells.get(MARKETING))
            + Integer.parseInt(cells.get(OPERATIONS));
    return new Size(postings, Math.min(postings, goToMarket));
  }

  /** Draws a board of a platform. */
  Size draw(String platform, RandomGenerator random) {
    List<Size> seen = sizes.getOrDefault(platform, List.of());
    boolean isInTable = random.nextDouble() < inTable;
    Size size = seen.get(random.nextInt(seen.size()));
    boolean isCut = platform.equals("workday") && size.postings() == FIRST_PAGE;
    while (isCut && size.postings() <= FIRST_PAGE) {
      size = seen.get(random.nextInt(seen.size()));
    }
    return isInTable ? size : new Size((int) Math.max(1, Math.round(size.postings() * smaller)), 0);
  }
}
