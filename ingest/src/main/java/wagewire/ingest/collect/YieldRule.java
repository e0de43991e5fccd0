package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.VolumeHistory;
import wagewire.ingest.store.YieldHistory;
import wagewire.model.listing.PublishedListing;

/**
 * Records at which visits a board showed a posting that may be of a go-to-market role. What a visit
 * did not read again is as it was: an unchanged board, and postings whose entry in the list is
 * unchanged. What is unknown counts as such a posting.
 */
final class YieldRule {

  /** Days without a complete reading after which the board counts as watched from the next on. */
  private static final Duration LONGEST_GAP = Duration.ofDays(56);

  private YieldRule() {}

  /**
   * Returns the history after a visit; null to leave the recorded one.
   *
   * @param goToMarket whether a listing may be of a go-to-market role
   */
  static @Nullable YieldHistory after(
      BoardMemory state, Snapshot snapshot, Predicate<PublishedListing> goToMarket) {
    YieldHistory before = state.yields();
    boolean known = before.watchedSince() != null;
    Instant now = snapshot.finishedAt();
    return switch (snapshot.status()) {
      case COMPLETE -> {
        List<String> showing = showing(before, known, snapshot, goToMarket);
        yield history(since(state, now), before, !showing.isEmpty(), showing, now);
      }
      case PARTIAL, HELD -> {
        List<String> showing = showing(before, known, snapshot, goToMarket);
        List<String> all = distinct(before.showing(), showing);
        yield known ? history(before.watchedSince(), before, !showing.isEmpty(), all, now) : null;
      }
      case UNCHANGED -> {
        boolean yields = !before.showing().isEmpty();
        yield known ? history(since(state, now), before, yields, before.showing(), now) : null;
      }
      case FAILED, GONE -> null;
    };
  }

  private static YieldHistory history(
      @Nullable Instant since,
      YieldHistory before,
      boolean yields,
      List<String> showing,
      Instant now) {
    return new YieldHistory(since, yields ? now : before.yieldedAt(), showing);
  }

  private static List<String> showing(
      YieldHistory before,
      boolean known,
      Snapshot snapshot,
      Predicate<PublishedListing> goToMarket) {
    Set<String> shown = new HashSet<>(before.showing());
    return distinct(
        snapshot.listings().stream().filter(goToMarket).map(PublishedListing::externalId).toList(),
        snapshot.details().retained().stream().filter(id -> !known || shown.contains(id)).toList());
  }

  private static List<String> distinct(Collection<String> ids, Collection<String> others) {
    return Stream.concat(ids.stream(), others.stream()).distinct().toList();
  }

  private static Instant since(BoardMemory state, Instant now) {
    Instant since = state.yields().watchedSince();
    List<VolumeHistory.Day> read = state.volume().volumes();
    LocalDate gone = LocalDate.ofInstant(now.minus(LONGEST_GAP), ZoneOffset.UTC);
    return since == null || read.isEmpty() || read.getLast().on().isBefore(gone) ? now : since;
  }
}
