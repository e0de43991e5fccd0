package wagewire.lab.validate.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.collect.GoneRule;
import wagewire.ingest.collect.TruncationRule;
import wagewire.ingest.collect.VolumeRule;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.ingest.store.VolumeHistory;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.server.FailingBoards;
import wagewire.lab.market.server.Failure;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/** The events derived from one board's successive snapshots, by the rules of collecting. */
final class SimulatedBoardVisits {

  private static final Duration FETCH = Duration.ofMinutes(1);

  private final Source source;
  private final ListingReading reading;
  private final Map<String, String> published = new HashMap<>();
  private @Nullable List<String> complete;
  private VolumeHistory volume = VolumeHistory.NONE;
  private GoneStreak notFound = GoneStreak.NONE;
  private long snapshots;

  SimulatedBoardVisits(Source source, ListingReading reading) {
    this.source = source;
    this.reading = reading;
  }

  /**
   * Returns the records of one visit.
   *
   * @param page empty where there is no board
   */
  List<PostingEvent> visit(Optional<BoardPage> page, Optional<Failure> failure, Instant now) {
    snapshots++;
    if (page.isEmpty()) {
      return notFound(now);
    }
    BoardPage shown = page.get();
    List<ShownListing> all = shown.listings();
    return failure.isEmpty()
        ? read(reading.read(shown, all, now), now)
        : switch (failure.get()) {
          case ABSENT -> notFound(now);
          case UNAVAILABLE, BUSY, SERVER_ERROR, HANGS_UP, CUT ->
              nothing(SnapshotStatus.FAILED, FetchOutcome.FAILED, now);
          case THROTTLED, THROTTLED_LATER ->
              nothing(SnapshotStatus.FAILED, FetchOutcome.BLOCKED, now);
          case EMPTY -> read(List.of(), now);
          case FEWER -> read(reading.read(shown, fewer(all), now), now);
          case FEWER_THAN_ANNOUNCED ->
              shown(reading.read(shown, fewer(all), now), SnapshotStatus.PARTIAL, now);
        };
  }

  private static List<ShownListing> fewer(List<ShownListing> all) {
    return all.subList(0, FailingBoards.fewer(all.size()));
  }

  private List<PostingEvent> read(List<ReadListing> listed, Instant now) {
    List<String> present = listed.stream().map(ReadListing::externalId).toList();
    int missingAtEnd = TruncationRule.missingAtEnd(source.kind(), complete, present);
    VolumeRule.Judgement judged = VolumeRule.judge(volume, listed.size(), missingAtEnd, now);
    volume = judged.memory();
    complete = judged.held() ? complete : present;
    return shown(listed, judged.held() ? SnapshotStatus.HELD : SnapshotStatus.COMPLETE, now);
  }

  private List<PostingEvent> shown(List<ReadListing> listed, SnapshotStatus status, Instant now) {
    notFound = GoneStreak.NONE;
    List<PostingEvent> records = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (ReadListing read : listed) {
      present.add(read.externalId());
      if (!read.hash().equals(published.put(read.externalId(), read.hash()))) {
        records.add(read.publication().of(source, snapshots, now));
      }
    }
    FetchOutcome outcome =
        switch (status) {
          case PARTIAL -> FetchOutcome.PARTIAL;
          case COMPLETE, HELD, UNCHANGED, FAILED, GONE ->
              present.isEmpty() ? FetchOutcome.EMPTY : FetchOutcome.OK;
        };
    records.add(snapshot(status, outcome, present, now));
    return records;
  }

  private List<PostingEvent> notFound(Instant now) {
    notFound = notFound.and(now);
    return nothing(GoneRule.status(notFound, now), FetchOutcome.GONE, now);
  }

  private List<PostingEvent> nothing(SnapshotStatus status, FetchOutcome outcome, Instant now) {
    return List.of(snapshot(status, outcome, null, now));
  }

  private SnapshotObserved snapshot(
      SnapshotStatus status, FetchOutcome outcome, @Nullable List<String> present, Instant now) {
    return new SnapshotObserved(
        SnapshotObserved.VERSION,
        source.board(),
        snapshots,
        source,
        now.minus(FETCH),
        now,
        status,
        outcome,
        null,
        present == null ? 0 : present.size(),
        1,
        1,
        present,
        null,
        null);
  }
}
