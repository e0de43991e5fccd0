package wagewire.warehouse.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import wagewire.model.board.SourceKind;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.posting.Place;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;

/**
 * Random snapshots of some boards over three months, made from a seed: every kind of snapshot,
 * later versions of listings, returns, copies, shared requisitions and addresses.
 *
 * @param chapters each snapshot's records, its listings first
 */
public record RandomBoardHistory(List<List<PostingEvent>> chapters) {

  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place TEXAS = new Place(null, "US-TX", "US");

  private static final String JOB = "https://job-boards.greenhouse.io/acme/jobs/400000";

  /** Boards of one employer: its own, one that succeeded it, an aggregator. */
  public static RandomBoardHistory of(long seed) {
    Random random = new Random(seed);
    TestBoard own = TestBoard.own("acme", "Acme");
    List<TestBoard> boards =
        List.of(
            own,
            TestBoard.of("acme-new", SourceKind.OWN, "Acme", own),
            TestBoard.of("jobs", SourceKind.AGGREGATOR, null, null));
    List<List<PostingEvent>> chapters = new ArrayList<>();
    for (TestBoard board : boards) {
      tell(board, random, chapters);
    }
    return new RandomBoardHistory(chapters);
  }

  /** All records, snapshots in any order, the boards' records between each other. */
  public List<PostingEvent> shuffled(long seed) {
    Random random = new Random(seed);
    List<List<PostingEvent>> order = new ArrayList<>(chapters);
    Collections.shuffle(order, random);
    List<PostingEvent> records = new ArrayList<>();
    for (List<PostingEvent> chapter : order) {
      List<PostingEvent> parts = new ArrayList<>(chapter);
      List<PostingEvent> snapshots =
          parts.stream().filter(SnapshotObserved.class::isInstance).toList();
      parts.removeAll(snapshots);
      List<PostingEvent> mixed = new ArrayList<>(snapshots);
      Collections.shuffle(mixed, random);
      parts.addAll(mixed);
      merge(records, parts, random);
    }
    return records;
  }

  /** The same records cut into batches. */
  public static List<List<PostingEvent>> batches(List<PostingEvent> records, long seed) {
    Random random = new Random(seed);
    List<List<PostingEvent>> batches = new ArrayList<>();
    int from = 0;
    while (from < records.size()) {
      int to = Math.min(records.size(), from + 1 + random.nextInt(60));
      batches.add(records.subList(from, to));
      from = to;
    }
    return batches;
  }

  public List<PostingEvent> inOrder() {
    return chapters.stream().flatMap(List::stream).toList();
  }

  /** Sprinkles the records over what stands there, keeping their own order. */
  private static void merge(List<PostingEvent> records, List<PostingEvent> more, Random random) {
    int at = Math.max(0, records.size() - 20);
    for (PostingEvent record : more) {
      at += random.nextInt(records.size() - at + 1);
      records.add(at, record);
      at++;
    }
  }

  private static void tell(TestBoard board, Random random, List<List<PostingEvent>> chapters) {
    Map<Long, Instant> repeatable = new TreeMap<>();
    Set<Instant> moments = new HashSet<>();
    int snapshots = 4 + random.nextInt(8);
    for (long number = 1; number <= snapshots; number++) {
      Instant at = START.plus(Duration.ofHours(6L * random.nextInt(360)));
      if (repeatable.containsValue(at)) {
        // A moment shows what any of it shows: what is repeated must be the only one of its moment.
        continue;
      }
      SnapshotStatus status = status(random);
      if (status == SnapshotStatus.UNCHANGED && repeatable.isEmpty()) {
        status = SnapshotStatus.COMPLETE;
      }
      List<Long> known = List.copyOf(repeatable.keySet());
      chapters.add(
          status == SnapshotStatus.UNCHANGED
              ? List.of(board.unchanged(number, at, known.get(random.nextInt(known.size()))))
              : chapter(board, number, at, status, random));
      boolean repeats = status == SnapshotStatus.COMPLETE || status == SnapshotStatus.UNCHANGED;
      if (moments.add(at) && repeats) {
        repeatable.put(number, at);
      }
    }
  }

  private static List<PostingEvent> chapter(
      TestBoard board, long number, Instant at, SnapshotStatus status, Random random) {
    List<PostingEvent> chapter = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (int id = 1; id <= 6; id++) {
      if (random.nextInt(3) > 0) {
        present.add("j" + id);
      }
      if (random.nextInt(3) == 0) {
        chapter.add(board.listing(number, at, listing("j" + id, random)));
      }
    }
    chapter.addAll(end(board, number, at, status, present));
    return chapter;
  }

  private static List<? extends PostingEvent> end(
      TestBoard board, long number, Instant at, SnapshotStatus status, List<String> present) {
    return switch (status) {
      case COMPLETE -> TestBoard.parts(board.complete(number, at, present), 2);
      case PARTIAL -> List.of(board.partial(number, at, present));
      case UNCHANGED, FAILED, HELD, GONE -> List.of(board.nothing(number, at, status));
    };
  }

  private static SnapshotStatus status(Random random) {
    int drawn = random.nextInt(20);
    if (drawn < 11) {
      return SnapshotStatus.COMPLETE;
    }
    if (drawn < 15) {
      return SnapshotStatus.UNCHANGED;
    }
    return List.of(
            SnapshotStatus.PARTIAL,
            SnapshotStatus.PARTIAL,
            SnapshotStatus.FAILED,
            SnapshotStatus.HELD,
            SnapshotStatus.GONE)
        .get(drawn - 15);
  }

  private static TestListing listing(String id, Random random) {
    Instant posted = START.plus(Duration.ofDays(random.nextInt(90)));
    return TestListing.of(id, "acme")
        .withTitle(random.nextInt(4) == 0 ? "Marketing Analyst" : "Marketing Operations Manager")
        .withText(random.nextInt(3))
        .withRequisition(random.nextInt(3) == 0 ? "R-" + random.nextInt(3) : null)
        .withApplyUrl(random.nextInt(3) == 0 ? JOB + random.nextInt(3) : null)
        .withPostedAt(random.nextBoolean() ? posted : null)
        .withPlaces(random.nextBoolean() ? AUSTIN : TEXAS);
  }
}
