package wagewire.app.command.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wagewire.model.event.FetchOutcome;
import wagewire.model.text.CountedNoun;

/** Prints once a minute how many boards have answered and how long the others take. */
final class CheckProgress {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final int boards;
  private final Clock clock;
  private final Consumer<String> lines;
  private final Map<FetchOutcome, Integer> counts = new EnumMap<>(FetchOutcome.class);
  private Instant printed;

  /**
   * @param boards to request
   */
  CheckProgress(int boards, Clock clock, Consumer<String> lines) {
    this.boards = boards;
    this.clock = clock;
    this.lines = lines;
    this.printed = clock.instant();
  }

  /**
   * Counts an answer.
   *
   * @param left time until the last one
   */
  void answered(FetchOutcome outcome, Supplier<Duration> left) {
    counts.merge(outcome, 1, Integer::sum);
    Instant now = clock.instant();
    if (now.isBefore(printed.plus(EVERY))) {
      return;
    }
    printed = now;
    lines.accept(
        "%,d of %s requested: %s; about %s left"
            .formatted(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                CountedNoun.of(boards, "board"),
                text(counts),
                text(left.get())));
  }

  /** Returns the counts on one line, such as {@code 5 ok, 1 gone}. */
  static String text(Map<FetchOutcome, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> "%,d %s".formatted(count.getValue(), count.getKey().id()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Duration left) {
    long minutes = Math.max(1, left.plusSeconds(30).toMinutes());
    return minutes < 60 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
  }
}
