package wagewire.reporting.page;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.health.BoardCondition;

/** Counts of boards by condition, in a sentence. */
final class BoardSummary {

  private BoardSummary() {}

  /**
   * Writes a sentence such as "180 boards on record: 8 need attention (3 held, 5 failing), 172
   * healthy".
   */
  static String of(Map<BoardCondition, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return "No boards yet.";
    }
    long needAttention =
        counts.entrySet().stream()
            .filter(one -> one.getKey().needsAttention())
            .mapToLong(Map.Entry::getValue)
            .sum();
    String looked =
        needAttention == 0
            ? "none needs attention"
            : "%s need attention (%s)"
                .formatted(Numbers.count((double) needAttention), words(counts, true));
    String others = words(counts, false);
    return "%s %s on record: %s%s."
        .formatted(
            Numbers.count((double) all),
            all == 1 ? "board" : "boards",
            looked,
            others.isEmpty() ? "" : ", " + others);
  }

  private static String words(Map<BoardCondition, Long> counts, boolean needAttention) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().needsAttention() == needAttention)
        .map(one ->
            "%s %s".formatted(Numbers.count((double) one.getValue()), one.getKey().inSentence()))
        .collect(Collectors.joining(", "));
  }
}
