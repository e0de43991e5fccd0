package wagewire.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wagewire.metrics.count.CountedPosting.Place;
import wagewire.metrics.count.OpenPeriod.Entry;

class UnitCountsTest {

  /** A Monday. */
  private static final int WEEK = day("2026-11-02");

  private static final Place BERLIN = new Place("DE", "DE-BE");
  private static final Place VIENNA = new Place("AT", "AT-9");
  private static final Place UNKNOWN = new Place("unknown", "unknown");

  @Test
  void aPostingThatOpensAndClosesCountsItsDays() {
    var posting = posting(List.of(BERLIN), period("2026-11-04", "2026-11-11", Entry.OPENED, true));

    Map<String, List<Double>> counts = count(WEEK, WEEK + 14, List.of(posting));

    // In the order of WeekCounts.
    assertThat(counts).containsOnlyKeys("2026-11-02 DE", "2026-11-09 DE");
    assertThat(counts.get("2026-11-02 DE"))
        .containsExactly(rounded(5 / 7.0), 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0);
    assertThat(counts.get("2026-11-09 DE"))
        .containsExactly(rounded(2 / 7.0), 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0);
  }

  @Test
  void aBacklogIsInStockFromTheMondayOn() {
    var posting =
        posting(
            List.of(BERLIN),
            new OpenPeriod(day("2026-11-06"), OpenPeriod.OPEN, Entry.BACKLOG, false));

    assertThat(count(WEEK, WEEK, List.of(posting)).get("2026-11-02 DE"))
        .containsExactly(1.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0);
  }

  @Test
  void aPostingThatEndsOnAMondayLeavesInItsWeekWithoutHavingBeenInStock() {
    var posting =
        posting(List.of(BERLIN), period("2026-10-26", "2026-11-02", Entry.REPOSTED, false));

    assertThat(count(WEEK, WEEK + 7, List.of(posting)))
        .containsOnlyKeys("2026-11-02 DE")
        .hasEntrySatisfying(
            "2026-11-02 DE",
            counts ->
                assertThat(counts).containsExactly(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0));
  }

  /** Counts of one posting, of all its places. */
  private static final List<Double> WHOLE = List.of(1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0);

  @Test
  void placesShareAPostingEvenlyAndMakeOneTogether() {
    var posting =
        posting(
            List.of(BERLIN, VIENNA, UNKNOWN),
            new OpenPeriod(WEEK, OpenPeriod.OPEN, Entry.OPENED, false));

    Map<String, List<Double>> counts = count(WEEK, WEEK, List.of(posting));

    double third = rounded(1 / 3.0);
    assertThat(counts).containsOnlyKeys("2026-11-02 AT", "2026-11-02 DE", "2026-11-02 unknown");
    assertThat(counts.get("2026-11-02 AT"))
        .containsExactly(third, 0.0, third, third, 0.0, 0.0, 0.0, 0.0, third);
    for (int number = 0; number < WHOLE.size(); number++) {
      int column = number;
      assertThat(counts.values().stream().mapToDouble(one -> one.get(column)).sum())
          .as("column " + column)
          .isEqualTo(WHOLE.get(column));
    }
  }

  @Test
  void onlyWeeksOfTheRangeAreCounted() {
    var posting =
        posting(
            List.of(BERLIN),
            new OpenPeriod(day("2025-01-01"), OpenPeriod.OPEN, Entry.OPENED, false));

    assertThat(count(WEEK, WEEK + 7, List.of(posting)))
        .containsOnlyKeys("2026-11-02 DE", "2026-11-09 DE");
  }

  @Test
  void countsDoNotDependOnTheOrderOfPostings() {
    var random = new Random(7);
    List<CountedPosting> postings = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      int from = WEEK + random.nextInt(60) - 20;
      postings.add(
          posting(
              List.of(BERLIN, VIENNA, UNKNOWN).subList(0, 1 + random.nextInt(3)),
              new OpenPeriod(
                  from,
                  from + 1 + random.nextInt(40),
                  List.of(Entry.values()).get(random.nextInt(3)),
                  random.nextBoolean())));
    }
    Map<String, List<Double>> counts = count(WEEK, WEEK + 28, postings);

    Collections.shuffle(postings, random);

    assertThat(count(WEEK, WEEK + 28, postings)).isEqualTo(counts);
  }

  private static CountedPosting posting(List<Place> places, OpenPeriod... periods) {
    return new CountedPosting(
        "marketing-operations", "manager", "remote", "acme", true, places, List.of(periods));
  }

  private static OpenPeriod period(String from, String to, Entry entry, boolean closed) {
    return new OpenPeriod(day(from), day(to), entry, closed);
  }

  /** Returns the counts by Monday and country. */
  private static Map<String, List<Double>> count(int from, int to, List<CountedPosting> postings) {
    var counts = new UnitCounts();
    postings.forEach(posting -> counts.add(posting, from, to));
    Map<String, List<Double>> drained = new TreeMap<>();
    counts.drain((cell, week, sums) ->
        drained.put(LocalDate.ofEpochDay(week) + " " + cell.country(), sums.values()));
    return drained;
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  private static double rounded(double value) {
    return Math.rint(value * UnitCounts.SCALE) / UnitCounts.SCALE;
  }
}
