package wagewire.transform.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import wagewire.model.board.Source;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.Normaliser;

/** Measures the heap that a worker's normalising needs, in a JVM with a small heap. */
final class HeapOfNormalising {

  private static final int TIMES = 20;

  private HeapOfNormalising() {}

  /** Normalises all postings {@value #TIMES} times, keeping none of them. */
  static void print(Normaliser normaliser, List<PublishedListing> listings, Source source) {
    long most = usedBehindCollection();
    long peak = 0;
    int sum = 0;
    for (int i = 0; i < TIMES; i++) {
      for (PublishedListing listing : listings) {
        sum += normaliser.normalise(listing, source).hashCode();
      }
      peak = Math.max(peak, peak());
      most = Math.max(most, usedBehindCollection());
    }
    System.out.printf(
        "%d postings: %d MiB behind a collection, %d MiB at the peak, of %d MiB (%d)%n",
        TIMES * listings.size(),
        most >> 20,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        sum);
  }

  private static long usedBehindCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
