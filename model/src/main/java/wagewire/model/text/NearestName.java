package wagewire.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that is closest to a mistyped one. */
public final class NearestName {

  private NearestName() {}

  /**
   * Returns the known name with the least edit distance, ignoring case: the first in alphabetical
   * order among equals, empty when no name is known.
   */
  public static String of(String written, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  /** Returns {@link #of} where it differs by no more than so many letters. */
  public static Optional<String> within(String written, Collection<String> known, int letters) {
    return Optional.of(of(written, known)).filter(name -> distance(written, name) <= letters);
  }

  /** The wrong name with the nearest known one and all others: {@code 'lver': did you mean …}. */
  public static String suggest(String written, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    return "'%s': did you mean '%s'? Known are %s"
        .formatted(written, of(written, sorted), String.join(", ", sorted));
  }

  /** Levenshtein's edit distance. */
  private static int distance(String written, String name) {
    String one = written.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    int[] previous = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + change, Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
