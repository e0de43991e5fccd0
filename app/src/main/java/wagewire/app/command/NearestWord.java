package wagewire.app.command;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a mistyped one was most likely meant to be. */
public final class NearestWord {

  private NearestWord() {}

  /** By the number of characters to change, add or leave out; first in order among equals. */
  public static String of(String word, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String one) -> distance(word, one))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
