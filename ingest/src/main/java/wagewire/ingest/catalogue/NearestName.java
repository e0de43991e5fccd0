package wagewire.ingest.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the known name that a mistyped one most likely meant. */
final class NearestName {

  private NearestName() {}

  /** The wrong name with the nearest known one and all others: {@code 'lver': did you mean …}. */
  static String suggest(String wanted, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    String nearest =
        sorted.stream().min(Comparator.comparingInt(name -> distance(wanted, name))).orElseThrow();
    return "'%s': did you mean '%s'? Known are %s"
        .formatted(wanted, nearest, String.join(", ", sorted));
  }

  /** Levenshtein's edit distance. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + change, Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
