package wagewire.lab.market.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.employer.Employer;

/** A cache of employers' postings. */
public final class Timelines {

  private static final int KEPT = 2_000;

  private final World world;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, List<Posting>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Posting>> eldest) {
          return size() > KEPT;
        }
      };

  public Timelines(World world) {
    this.world = world;
  }

  /** As {@link World#postings}. */
  public List<Posting> of(Employer employer) {
    List<Posting> known = known(employer);
    if (known != null) {
      return known;
    }
    List<Posting> made = world.postings(employer);
    lock.lock();
    try {
      kept.put(employer.index(), made);
      return made;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable List<Posting> known(Employer employer) {
    lock.lock();
    try {
      return kept.get(employer.index());
    } finally {
      lock.unlock();
    }
  }
}
