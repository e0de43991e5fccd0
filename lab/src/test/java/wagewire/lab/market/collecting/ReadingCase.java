package wagewire.lab.market.collecting;

import java.util.Arrays;
import java.util.Set;

/** A line of {@code platforms.tsv}. */
record ReadingCase(
    String platform,
    String id,
    boolean company,
    String posted,
    String pay,
    String place,
    String mode,
    int most,
    Set<String> unread) {

  private static final String NOTHING = "-";

  static ReadingCase of(String[] row) {
    return new ReadingCase(
        row[0],
        row[1],
        row[2].equals("yes"),
        row[3],
        row[4],
        row[5],
        row[6],
        row[7].equals(NOTHING) ? Integer.MAX_VALUE : Integer.parseInt(row[7]),
        row[8].equals(NOTHING) ? Set.of() : Set.copyOf(Arrays.asList(row[8].split(" ", -1))));
  }

  @Override
  public String toString() {
    return platform;
  }
}
