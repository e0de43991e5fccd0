package wagewire.app.importing;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats counts by name. */
final class FieldCounts {

  private static final int SHOWN = 20;

  private FieldCounts() {}

  /**
   * Returns text such as {@code perks 12, grade 3}: the largest counts, and the number of others.
   */
  static String text(Map<String, Long> counts) {
    String shown =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(one -> "%s %,d".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "));
    return counts.size() <= SHOWN
        ? shown
        : "%s and %,d more".formatted(shown, counts.size() - SHOWN);
  }
}
