package wagewire.app.importing;

import java.time.Clock;
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
import wagewire.ingest.read.table.RowObservation;
import wagewire.model.board.BoardId;
import wagewire.model.event.PlausibleTime;
import wagewire.model.listing.PublishedListing;

/**
 * Postings with the days on which they were first seen and found gone, as observations of whole
 * boards. A ledger is taken to be kept day by day, so that it states what a board showed on each
 * day from its first posting to the ledger's last day. Observed are all days of a change and those
 * before them, and others so that none is more than a week after the one before.
 */
final class Ledger {

  private static final int WEEK = 7;

  private record Entry(
      PublishedListing listing,
      LocalDate first,
      @Nullable LocalDate lastSeen,
      @Nullable LocalDate removed) {

    /** Returns the first day without the posting; null when it is open on the ledger's last day. */
    @Nullable LocalDate gone(LocalDate end) {
      LocalDate day = removed;
      if (day == null && lastSeen != null && lastSeen.isBefore(end)) {
        day = lastSeen.plusDays(1);
      }
      return day != null && !day.isAfter(first) ? first.plusDays(1) : day;
    }

    boolean isOpen(LocalDate day, LocalDate end) {
      LocalDate gone = gone(end);
      return !first.isAfter(day) && (gone == null || gone.isAfter(day));
    }
  }

  private final Clock clock;
  private final Map<BoardId, List<Entry>> boards = new LinkedHashMap<>();
  private @Nullable LocalDate latest;

  /**
   * @param clock after whose time no posting can have been seen; a later removal is still to come
   */
  Ledger(Clock clock) {
    this.clock = clock;
  }

  /** Adds a row; returns the reason why it is refused, as text; null for none. */
  @Nullable String add(BoardId board, RowObservation seen, PublishedListing listing) {
    LocalDate first = seen.firstSeen();
    if (first == null) {
      return "the row names no day of first_seen";
    }
    if (isBefore(seen.removed(), first) || isBefore(seen.lastSeen(), first)) {
      return "the row's posting was gone before it was first seen";
    }
    String objection = objection(first);
    if (objection == null && seen.lastSeen() != null) {
      objection = objection(seen.lastSeen());
    }
    if (objection != null) {
      return objection;
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    LocalDate removed = seen.removed();
    if (removed != null && removed.isAfter(today)) {
      removed = today.plusDays(1);
    }
    see(first);
    see(seen.lastSeen());
    see(removed == null || removed.isAfter(today) ? null : removed);
    boards
        .computeIfAbsent(board, _ -> new ArrayList<>())
        .add(new Entry(listing, first, seen.lastSeen(), removed));
    return null;
  }

  private @Nullable String objection(LocalDate day) {
    return PlausibleTime.objection(ObservedBoard.start(day), clock.instant());
  }

  private static boolean isBefore(@Nullable LocalDate day, LocalDate first) {
    return day != null && day.isBefore(first);
  }

  private void see(@Nullable LocalDate day) {
    if (day != null && (latest == null || day.isAfter(latest))) {
      latest = day;
    }
  }

  /**
   * Returns the observations of all boards, each in the order of its days.
   *
   * @param kept time up to which the ledger was kept; null for the last day that it names
   */
  Map<ObservedBoard, BoardMaterial> observations(@Nullable Instant kept) {
    LocalDate end = kept == null ? latest : LocalDate.ofInstant(kept, ZoneOffset.UTC);
    Map<ObservedBoard, BoardMaterial> observations = new LinkedHashMap<>();
    if (end != null) {
      boards.forEach((board, entries) -> {
        for (LocalDate day : days(entries, end)) {
          observations.put(ObservedBoard.on(board, day), open(entries, day, end));
        }
      });
    }
    return observations;
  }

  private static BoardMaterial open(List<Entry> entries, LocalDate day, LocalDate end) {
    Map<String, PublishedListing> listings = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.isOpen(day, end)) {
        listings.put(entry.listing().externalId(), entry.listing());
      }
    }
    BoardMaterial material = new BoardMaterial();
    listings.values().forEach(material::add);
    return material;
  }

  private static NavigableSet<LocalDate> days(List<Entry> entries, LocalDate end) {
    NavigableSet<LocalDate> changes = new TreeSet<>();
    for (Entry entry : entries) {
      changes.add(entry.first());
      LocalDate gone = entry.gone(end);
      if (gone != null) {
        changes.add(gone);
      }
    }
    LocalDate start = changes.first();
    if (start.isAfter(end)) {
      return new TreeSet<>();
    }
    NavigableSet<LocalDate> days = new TreeSet<>(changes);
    changes.forEach(day -> days.add(day.minusDays(1)));
    days.add(end);
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(WEEK)) {
      days.add(day);
    }
    return days.subSet(start, true, end, true);
  }
}
