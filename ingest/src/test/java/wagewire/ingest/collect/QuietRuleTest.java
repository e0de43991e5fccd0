package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.DetailScope;
import wagewire.ingest.store.BoardHealth;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

final class QuietRuleTest {

  /** Monday of a week of group 0. */
  private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");

  private static final Instant LONG_AGO = MONDAY.minus(Duration.ofDays(400));

  @ParameterizedTest(name = "{0} is of group {1}")
  @CsvSource({
    "workday:acme/wd1/External, 0",
    "lever:acme, 1",
    "breezy:stark, 2",
    "greenhouse:acme, 3"
  })
  void theGroupOfABoardIsThatOfItsIdForEver(String board, int group) {
    assertThat(QuietRule.STANDARD.group(BoardId.parse(board))).isEqualTo(group);
  }

  @Test
  void aQuarterOfTheBoardsIsInEachGroup() {
    assertThat(
            IntStream.range(0, 4_000)
                .mapToObj(number -> BoardId.parse("greenhouse:acme" + number))
                .collect(Collectors.groupingBy(QuietRule.STANDARD::group, Collectors.counting()))
                .values())
        .hasSize(4)
        .allSatisfy(boards -> assertThat(boards).isBetween(900L, 1_100L));
  }

  @ParameterizedTest(name = "group {0}, visited {1}: not before {2}")
  @CsvSource({
    "0, 2026-03-09T00:00:00Z, 2026-04-06T00:00:00Z",
    "0, 2026-03-15T23:59:59Z, 2026-04-06T00:00:00Z",
    "1, 2026-03-15T23:59:59Z, 2026-03-16T00:00:00Z",
    "1, 2026-03-16T00:00:00Z, 2026-04-13T00:00:00Z",
    "2, 2026-03-09T00:00:00Z, 2026-03-23T00:00:00Z",
    "3, 2026-03-09T00:00:00Z, 2026-03-30T00:00:00Z",
    "3, 2026-12-31T12:00:00Z, 2027-01-04T00:00:00Z",
  })
  void aQuietBoardIsVisitedInTheWeekOfItsGroup(int group, Instant visited, Instant next) {
    assertThat(earliest(entry(group), visited, LONG_AGO, null, SnapshotStatus.UNCHANGED))
        .isEqualTo(next);
  }

  @ParameterizedTest(name = "watched {0} days, yielded {1} days ago, {2}: quiet {3}")
  @CsvSource({
    "91, , COMPLETE, true",
    "90, , COMPLETE, false",
    ", , COMPLETE, false",
    "400, 91, COMPLETE, true",
    "400, 91, UNCHANGED, true",
    "400, 90, COMPLETE, false",
    "400, 0, COMPLETE, false",
    "400, , PARTIAL, false",
    "400, , HELD, false",
    "400, , FAILED, false",
    "400, , GONE, false"
  })
  void aBoardIsQuietOnceAQuarterShowedNothing(
      @Nullable Integer watched, @Nullable Integer yielded, SnapshotStatus status, boolean quiet) {
    Instant earliest = earliest(entry(1), MONDAY, ago(watched), ago(yielded), status);

    assertThat(earliest.isAfter(MONDAY)).isEqualTo(quiet);
  }

  @Test
  void aBoardOfWhichEachPostingIsAskedForIsNeverQuiet() {
    BoardEntry whole = new BoardEntry(entry(1).source(), null);

    assertThat(earliest(whole, MONDAY, LONG_AGO, null, SnapshotStatus.COMPLETE))
        .isEqualTo(Instant.MIN);
  }

  @Test
  void noBoardIsQuietWhereTheRuleIsOff() {
    BoardHealth health = health(entry(1), MONDAY, LONG_AGO, null, SnapshotStatus.COMPLETE);
    QuietRule off = new QuietRule(0);

    assertThat(off.earliest(entry(1), health)).isEqualTo(Instant.MIN);
    assertThat(off.count(List.of(health), MONDAY).line()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new QuietRule(5));
  }

  @Test
  void quietBoardsAndThoseNotDueAreCounted() {
    List<BoardEntry> catalogue = IntStream.range(0, 4).mapToObj(QuietRuleTest::entry).toList();
    List<BoardHealth> boards =
        catalogue.stream()
            .map(entry -> health(entry, MONDAY, LONG_AGO, null, SnapshotStatus.COMPLETE))
            .toList();
    Instant later = MONDAY.plus(Duration.ofDays(14));

    assertThat(QuietRule.STANDARD.count(catalogue, boards, later).line())
        .hasValue(
            "4 boards are quiet (nothing of go-to-market for 13 weeks) and read every 4 weeks;"
                + " 2 of them not due");
    assertThat(QuietRule.STANDARD.count(catalogue.subList(0, 1), boards, later).boards())
        .isEqualTo(1);
  }

  @Property(tries = 300)
  void aQuietBoardIsReadTwiceInEightWeeks(
      @ForAll @IntRange(max = 100_000) int token,
      @ForAll @IntRange(min = 1, max = 168) int hours,
      @ForAll @IntRange(max = 167) int offset,
      @ForAll @IntRange(min = 1, max = 671) int visited) {
    BoardEntry entry = named("acme" + token);
    Instant start = MONDAY.plus(Duration.ofDays(7));
    Instant last = start.minus(Duration.ofHours(visited));
    Duration interval = Duration.ofHours(hours);
    Assume.that(!earliest(entry, last, LONG_AGO, null, SnapshotStatus.COMPLETE).isBefore(start));
    List<Instant> read = new ArrayList<>();
    for (Instant now = start.plus(Duration.ofHours(offset % hours));
        now.isBefore(start.plus(Duration.ofDays(56)));
        now = now.plus(interval)) {
      if (!now.isBefore(earliest(entry, last, LONG_AGO, null, SnapshotStatus.COMPLETE))) {
        assertThat(Duration.between(last, now))
            .isLessThanOrEqualTo(Duration.ofDays(28).plus(interval));
        last = now;
        read.add(now);
      }
    }

    assertThat(read).hasSize(2);
  }

  private static Instant earliest(
      BoardEntry entry,
      Instant visited,
      @Nullable Instant watched,
      @Nullable Instant yielded,
      SnapshotStatus status) {
    return QuietRule.STANDARD.earliest(entry, health(entry, visited, watched, yielded, status));
  }

  private static BoardHealth health(
      BoardEntry entry,
      Instant visited,
      @Nullable Instant watched,
      @Nullable Instant yielded,
      SnapshotStatus status) {
    return new BoardHealth(
        entry.board(), visited, FetchOutcome.OK, status, 0, watched, yielded, null, null);
  }

  private static @Nullable Instant ago(@Nullable Integer days) {
    return days == null ? null : MONDAY.minus(Duration.ofDays(days));
  }

  private static BoardEntry entry(int group) {
    return IntStream.range(0, 1_000)
        .mapToObj(number -> named("acme" + number))
        .filter(entry -> QuietRule.STANDARD.group(entry.board()) == group)
        .findFirst()
        .orElseThrow();
  }

  private static BoardEntry named(String token) {
    Source source = new Source("greenhouse", token, SourceKind.OWN, "Acme", null, false);
    return new BoardEntry(source, null, null, DetailScope.GO_TO_MARKET);
  }
}
