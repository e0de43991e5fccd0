package wagewire.transform.place;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of a pure function for the last few arguments: postings of a board, which come after
 * each other, share most of their places. Safe for use by many threads.
 */
final class RecentReadings<K, V> {

  private static final int PLACES = 64;

  private record Reading<K, V>(K key, V value) {}

  /** By the last bits of the key's hash. */
  private final AtomicReferenceArray<@Nullable Reading<K, V>> readings =
      new AtomicReferenceArray<>(PLACES);

  private final Function<K, V> reader;

  RecentReadings(Function<K, V> reader) {
    this.reader = reader;
  }

  V of(K key) {
    int hash = key.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Reading<K, V> recent = readings.get(place);
    if (recent != null && recent.key().equals(key)) {
      return recent.value();
    }
    V value = reader.apply(key);
    readings.set(place, new Reading<>(key, value));
    return value;
  }
}
