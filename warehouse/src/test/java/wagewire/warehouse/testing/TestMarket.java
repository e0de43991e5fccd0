package wagewire.warehouse.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.SnapshotStatus;
import wagewire.warehouse.load.CopyRows;
import wagewire.warehouse.load.ListingIds;

/**
 * A market of invented boards, written straight into the loader's tables. Days are numbered from
 * the Monday {@link #START}; snapshots end at six in the morning, jobs open and close at noon.
 */
public final class TestMarket {

  public static final LocalDate START = LocalDate.of(2025, 1, 6);

  private final List<ListingNormalised> listings = new ArrayList<>();
  private final CopyRows boards = new CopyRows();
  private final CopyRows snapshots = new CopyRows();
  private final CopyRows runs = new CopyRows();
  private final Map<TestBoard, NavigableSet<Integer>> days = new LinkedHashMap<>();

  /** Complete snapshots of the board on the days, which may be said in several calls. */
  public void collect(TestBoard board, int from, int to, int every) {
    NavigableSet<Integer> known = days.computeIfAbsent(board, one -> new TreeSet<>());
    for (int day = from; day <= to; day += every) {
      known.add(day);
    }
  }

  /**
   * A job at a board whose days of collection have been said.
   *
   * @param opens day at whose noon it opens
   * @param closes day at whose noon it closes; null while open
   */
  public void job(TestBoard board, TestListing listing, int opens, @Nullable Integer closes) {
    NavigableSet<Integer> collected = days.getOrDefault(board, new TreeSet<>());
    Integer first = collected.higher(opens);
    Integer last = closes == null ? (Integer) collected.last() : collected.floor(closes);
    if (first == null || last == null || last < first) {
      return;
    }
    TestListing posted = listing.withPostedAt(moment(opens).plus(Duration.ofHours(6)));
    listings.add(board.listing(1, moment(first), posted));
    runs.add(
        ListingIds.of(board.id(), listing.externalId()),
        board.id(),
        moment(first),
        last.equals(collected.last()) ? null : moment(last));
  }

  /** Writes everything; the next refresh works it out. */
  public void write(TestWarehouse warehouse) {
    days.forEach(this::writeBoard);
    warehouse.load(listings);
    try (Connection connection = warehouse.warehouse().connection()) {
      boards.copyInto(
          connection,
          "postings.board (board, platform, token, kind, employer_name, predecessor, simulated,"
              + " described_at, newest_at, first_at, changes)");
      snapshots.copyInto(
          connection,
          "postings.snapshot (board, snapshot, started_at, finished_at, status, outcome, read,"
              + " parts, parts_taken, merged)");
      runs.copyInto(connection, "postings.listing_run");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Instant moment(int day) {
    return START.plusDays(day).atTime(6, 0).toInstant(ZoneOffset.UTC);
  }

  private void writeBoard(TestBoard board, NavigableSet<Integer> collected) {
    Instant newest = moment(collected.last());
    boards.add(
        board.id(),
        board.source().platform(),
        board.source().token(),
        board.source().kind().id(),
        board.source().employer(),
        board.source().predecessor(),
        true,
        newest,
        newest,
        moment(collected.first()),
        collected.size());
    int number = 0;
    for (int day : collected) {
      number++;
      Instant at = moment(day);
      snapshots.add(board.id(), number, at, at, SnapshotStatus.COMPLETE.id(), "ok", 0, 1, 1, true);
    }
  }
}
