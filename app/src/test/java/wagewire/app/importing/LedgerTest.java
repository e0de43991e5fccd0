package wagewire.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.table.RowObservation;
import wagewire.model.board.BoardId;
import wagewire.model.listing.PublishedListing;

class LedgerTest {

  private static final BoardId ACME = new BoardId("csv", "acme");

  private final Ledger ledger =
      new Ledger(Clock.fixed(Instant.parse("2026-10-01T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void aBoardIsObservedAroundEachChangeAndAtLeastWeekly() {
    add("1", "2026-08-01", null, null);
    add("2", "2026-08-01", null, "2026-08-04");
    add("3", "2026-08-20", null, null);
    assertThat(observed("2026-08-25"))
        .containsExactly(
            Map.entry("2026-08-01", "1 2"),
            Map.entry("2026-08-03", "1 2"),
            Map.entry("2026-08-04", "1"),
            Map.entry("2026-08-08", "1"),
            Map.entry("2026-08-15", "1"),
            Map.entry("2026-08-19", "1"),
            Map.entry("2026-08-20", "1 3"),
            Map.entry("2026-08-22", "1 3"),
            Map.entry("2026-08-25", "1 3"));
  }

  @Test
  void aPostingIsGoneOnTheDayAfterItWasLastSeenButNotAtTheEnd() {
    add("1", "2026-08-01", "2026-08-03", null);
    add("2", "2026-08-01", "2026-08-05", null);
    assertThat(observed(null))
        .containsExactly(
            Map.entry("2026-08-01", "1 2"),
            Map.entry("2026-08-03", "1 2"),
            Map.entry("2026-08-04", "2"),
            Map.entry("2026-08-05", "2"));
  }

  @Test
  void aPostingThatReturnsHasTwoRows() {
    add("1", "2026-08-01", null, "2026-08-02");
    add("1", "2026-08-03", null, null);
    assertThat(observed("2026-08-03"))
        .containsExactly(
            Map.entry("2026-08-01", "1"),
            Map.entry("2026-08-02", ""),
            Map.entry("2026-08-03", "1"));
  }

  @Test
  void aPostingThatWasGoneOnItsFirstDayIsSeenOnce() {
    add("1", "2026-08-01", null, "2026-08-01");
    assertThat(observed("2026-08-02"))
        .containsExactly(Map.entry("2026-08-01", "1"), Map.entry("2026-08-02", ""));
  }

  @Test
  void daysAfterTheLedgersEndHaveNotCome() {
    add("1", "2026-08-01", null, "2026-12-01");
    add("2", "2026-09-01", null, null);
    assertThat(observed("2026-08-02"))
        .containsExactly(Map.entry("2026-08-01", "1"), Map.entry("2026-08-02", "1"));
  }

  @Test
  void aRowWithoutAFirstDayOrGoneBeforeItIsRefused() {
    assertThat(add("1", null, null, "2026-08-01")).contains("first_seen");
    assertThat(add("1", "2026-08-02", null, "2026-08-01")).contains("gone before");
    assertThat(add("1", "2026-08-02", "2026-08-01", null)).contains("gone before");
    assertThat(observed("2026-08-25")).isEmpty();
  }

  @Test
  void aRowWhoseDaysCannotBeIsRefusedAndTheOthersKeepTheirWeeks() {
    assertThat(add("1", "0001-01-01", null, null)).contains("before 1990");
    assertThat(add("2", "9999-12-31", null, null)).contains("more than an hour after");
    assertThat(add("3", "2026-08-01", "9999-12-31", null)).contains("more than an hour after");
    assertThat(add("4", "2026-08-01", null, "9999-12-31")).isNull();
    add("5", "2026-08-08", null, null);
    assertThat(observed(null))
        .containsExactly(
            Map.entry("2026-08-01", "4"),
            Map.entry("2026-08-07", "4"),
            Map.entry("2026-08-08", "4 5"));
  }

  private @Nullable String add(
      String id, @Nullable String first, @Nullable String last, @Nullable String removed) {
    RowObservation seen =
        new RowObservation(null, null, null, null, day(first), day(last), day(removed));
    return ledger.add(ACME, seen, PublishedListing.builder(id, "Analyst").build());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** Returns the ids that are open, by day. */
  private Map<String, String> observed(@Nullable String end) {
    Map<String, String> days = new TreeMap<>();
    Instant kept =
        end == null ? null : LocalDate.parse(end).atStartOfDay(ZoneOffset.UTC).toInstant();
    ledger
        .observations(kept)
        .forEach((observed, material) ->
            days.put(
                LocalDate.ofInstant(observed.moment(), ZoneOffset.UTC).toString(),
                ids(material.listings())));
    return days;
  }

  private static String ids(List<PublishedListing> listings) {
    return listings.stream().map(PublishedListing::externalId).collect(Collectors.joining(" "));
  }
}
