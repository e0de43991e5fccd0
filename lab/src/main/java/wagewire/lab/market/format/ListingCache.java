package wagewire.lab.market.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.RandomKey;
import wagewire.model.board.BoardId;

/** A cache of written listings; the least recently used ones are evicted. */
final class ListingCache {

  private static final int SHELVES = 16;
  private static final int BYTES_OF_A_SHELF = 4 * 1_024 * 1_024;

  private final Shelf[] shelves =
      IntStream.range(0, SHELVES).mapToObj(_ -> new Shelf()).toArray(Shelf[]::new);

  /** Returns the cached bytes, or those that {@code make} supplies. */
  byte[] of(Written written, Supplier<byte[]> make) {
    Shelf shelf = shelves[Math.floorMod(written.hashCode(), SHELVES)];
    byte[] known = shelf.find(written);
    if (known != null) {
      return known;
    }
    byte[] made = make.get();
    shelf.keep(written, made);
    return made;
  }

  /**
   * The inputs that determine the bytes of a listing.
   *
   * @param touches number of edits
   * @param switches parameters of the request that are true
   */
  record Written(
      BoardId board, RandomKey listing, int touches, boolean listed, Set<String> switches) {}

  private static final class Shelf {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Written, byte[]> kept = new LinkedHashMap<>(1_024, 0.75f, true);
    private long bytes;

    byte @Nullable [] find(Written written) {
      lock.lock();
      try {
        return kept.get(written);
      } finally {
        lock.unlock();
      }
    }

    void keep(Written written, byte[] made) {
      lock.lock();
      try {
        byte[] before = kept.put(written, made);
        bytes += made.length - (before == null ? 0 : before.length);
        var eldest = kept.entrySet().iterator();
        while (bytes > BYTES_OF_A_SHELF) {
          bytes -= eldest.next().getValue().length;
          eldest.remove();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
