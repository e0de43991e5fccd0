package wagewire.reporting.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.figure.SourceInUse;

/**
 * Age of the figures and state of the boards.
 *
 * @param today the day of asking, UTC
 * @param vintage the newest release; null before the first
 * @param weekEnded Sunday of its week
 * @param boards fetched live in the five weeks before the newest fetch
 * @param healthyBoards of those, whose newest fetch was complete or unchanged
 * @param repeatingLost boards whose newest fetch repeats one that never came to the warehouse
 * @param sources platforms of all boards seen lately, imported ones too
 * @param ailing boards whose newest fetch was not, with its note: the gravest, if there are many
 * @param listings ever seen
 * @param openPostings open now, at boards that have not lapsed
 * @param rejections of the last 28 days, by reason
 * @param blocksWaiting blocks of listings whose postings have not been worked out yet
 * @param moreAiling boards that ail and are not among {@code ailing}
 * @param noted boards that are healthy and have a note, such as far more listings than usual
 * @param moreNoted those that are not among {@code noted}
 * @param heldBack release checks that keep the next release back, and what they found
 * @param breaks weeks of the four newest in which what is watched changed much
 * @param conditions number of boards on record by condition, those not watched too, as the page of
 *     boards has it
 */
public record HealthReport(
    LocalDate today,
    @Nullable String vintage,
    @Nullable LocalDate weekEnded,
    int boards,
    int healthyBoards,
    int repeatingLost,
    List<SourceInUse> sources,
    List<UnhealthyBoard> ailing,
    long listings,
    long openPostings,
    Map<String, Long> rejections,
    long blocksWaiting,
    int moreAiling,
    List<UnhealthyBoard> noted,
    int moreNoted,
    List<String> heldBack,
    List<String> breaks,
    Map<BoardCondition, Long> conditions) {

  /** A board whose newest snapshot is not complete, or has a note. */
  public record UnhealthyBoard(String board, String status, String outcome, @Nullable String note) {

    /** Held, another shape, gone: a person has to look; then the others. */
    static final Comparator<UnhealthyBoard> GRAVEST_FIRST =
        Comparator.comparingInt(UnhealthyBoard::place).thenComparing(UnhealthyBoard::board);

    private int place() {
      if (status.equals("held")) {
        return 0;
      }
      return switch (outcome) {
        case "changed-shape" -> 1;
        case "gone" -> 2;
        default -> 3;
      };
    }

    private String line() {
      boolean unconfirmed = outcome.equals("gone") && !status.equals("gone");
      return "  %s: %s%s%s\n"
          .formatted(
              board,
              outcome,
              unconfirmed ? ", not confirmed yet (failing)" : "",
              note == null ? "" : ": " + note);
    }
  }

  /**
   * Reasons why a person should look, a line each; empty when the release is fresh, none is held
   * back, and enough boards are healthy. One unhealthy board among others is no reason, unless all
   * are wanted.
   *
   * @param freshDays how long ago the release's week may have ended
   * @param healthyShare boards that must be healthy, 0 to 1
   */
  public List<String> troubles(int freshDays, double healthyShare) {
    List<String> troubles = new ArrayList<>();
    if (weekEnded == null) {
      troubles.add("there is no release yet");
    } else if (weekEnded.isAfter(today)) {
      troubles.add(
          "the newest release's week ends in the future, on %s: set the clock, or restore a backup"
              .formatted(Numbers.day(weekEnded)));
    } else if (!isFresh(freshDays)) {
      troubles.add(
          "the newest release's week ended more than %s ago, on %s"
              .formatted(CountedNoun.of(freshDays, "day"), Numbers.day(weekEnded)));
    }
    if (!heldBack.isEmpty()) {
      troubles.add("a release check keeps the next release back");
    }
    if (repeatingLost > 0) {
      troubles.add(
          "the newest fetch of %s repeats one that never came from Kafka; the next round reads it in full"
              .formatted(CountedNoun.of(repeatingLost, "board")));
    }
    int unhealthy = boards - healthyBoards;
    boolean alone = unhealthy == 1 && boards > 1 && healthyShare < 1;
    if (!alone && healthyBoards < healthyShare * boards) {
      troubles.add(
          "%d of %s healthy, fewer than a share of %s"
              .formatted(healthyBoards, CountedNoun.are(boards, "board"), healthyShare));
    }
    return List.copyOf(troubles);
  }

  /** True when there is a release whose week ended, at most so many days ago. */
  public boolean isFresh(int days) {
    return weekEnded != null
        && !weekEnded.isAfter(today)
        && !weekEnded.plusDays(days).isBefore(today);
  }

  /**
   * For people, a line each.
   *
   * @param troubles as {@link #troubles}
   */
  public String text(List<String> troubles) {
    StringBuilder text = new StringBuilder();
    text.append(troubles.isEmpty() ? "good\n" : "not good\n");
    troubles.forEach(trouble -> text.append("because     ").append(trouble).append('\n'));
    text.append("release     ")
        .append(
            vintage == null || weekEnded == null
                ? "none yet; collect or import postings, then ./wagewire refresh"
                : vintage + ", week to " + Numbers.day(weekEnded))
        .append('\n');
    heldBack.forEach(check -> text.append("held back   ").append(check).append('\n'));
    breaks.forEach(one -> text.append("break       ").append(one).append('\n'));
    text.append("boards      ")
        .append(
            boards == 0
                ? "none collected live"
                : Numbers.count(healthyBoards)
                    + " of "
                    + Numbers.count(boards)
                    + " healthy"
                    + otherConditions())
        .append('\n');
    append(text, ailing, moreAiling);
    if (!noted.isEmpty()) {
      text.append("notes       of boards that are healthy\n");
      append(text, noted, moreNoted);
    }
    text.append("sources     ").append(Numbers.count(sources.size())).append('\n');
    for (SourceInUse source : sources) {
      text.append("  ").append(source.line()).append('\n');
    }
    text.append("postings    ")
        .append(Numbers.count((double) openPostings))
        .append(" open, of ")
        .append(CountedNoun.of(listings, "listing"))
        .append(" ever seen\n");
    text.append("rejections  ")
        .append(rejections.isEmpty() ? "none in 28 days" : rejections + " in 28 days")
        .append('\n');
    if (blocksWaiting > 0) {
      text.append("waiting     ")
          .append(Numbers.count((double) blocksWaiting))
          .append(" titles of employers for the next refresh\n");
    }
    return text.toString();
  }

  /** Returns ", 6 failing, 9 gone (fetched in the last 35 days, of 236 on record)". */
  private String otherConditions() {
    String ailing =
        conditions.entrySet().stream()
            .filter(one -> one.getKey().needsAttention())
            .map(one ->
                ", %s %s"
                    .formatted(Numbers.count((double) one.getValue()), one.getKey().inSentence()))
            .collect(Collectors.joining());
    long onRecord = conditions.values().stream().mapToLong(Long::longValue).sum();
    return onRecord > boards
        ? ailing
            + " (fetched in the last 35 days, of %s on record)"
                .formatted(Numbers.count((double) onRecord))
        : ailing;
  }

  private static void append(StringBuilder text, List<UnhealthyBoard> boards, int more) {
    boards.forEach(board -> text.append(board.line()));
    if (more > 0) {
      text.append("  and ").append(Numbers.count(more)).append(" more\n");
    }
  }
}
