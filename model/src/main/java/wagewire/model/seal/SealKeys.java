package wagewire.model.seal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/** The trees of boards as they were within the last minute. Safe for any number of threads. */
public final class SealKeys {

  /** Has the tree for records about boards that have none. */
  public static final String NO_BOARD = "unknown:unknown";

  private static final BoardId NONE = BoardId.parse(NO_BOARD);

  private static final long KEPT = Duration.ofMinutes(1).toNanos();

  private final SealStore store;
  private final LongSupplier nanos;
  private volatile Map<String, SeedTree> trees = new ConcurrentHashMap<>();

  /** Those of the minute before, for threads that prepared them then and still work. */
  private volatile Map<String, SeedTree> earlier = Map.of();

  private volatile Map<String, Map<Integer, Long>> since = Map.of();
  private volatile TextSeeds texts = TextSeeds.NONE;
  private boolean isRead;
  private long readAt;

  public SealKeys(SealStore store) {
    this(store, System::nanoTime);
  }

  /**
   * @param nanos as {@link System#nanoTime}
   */
  SealKeys(SealStore store, LongSupplier nanos) {
    this.store = store;
    this.nanos = nanos;
  }

  /**
   * Returns the board that a record's key names; no board where it names none, or one that
   * PostgreSQL cannot hold.
   */
  public static BoardId board(byte @Nullable [] key) {
    if (key == null) {
      return NONE;
    }
    try {
      String name = new String(key, StandardCharsets.UTF_8);
      return name.indexOf('\0') >= 0 ? NONE : BoardId.parse(name);
    } catch (IllegalArgumentException notABoard) {
      return NONE;
    }
  }

  /** Returns those that a database has. */
  public static SealKeys of(DataSource database) {
    return new SealKeys(new SealTables(database));
  }

  /**
   * Must be called before records of the boards are sealed or opened: reads all trees anew once a
   * minute, and each time those that were not there.
   */
  public synchronized void prepare(Collection<String> boards) {
    long now = nanos.getAsLong();
    boolean isOld = !isRead || now - readAt >= KEPT;
    if (isOld) {
      earlier = trees;
      trees = new ConcurrentHashMap<>();
      texts = store.texts();
      readAt = now;
      isRead = true;
    }
    if (isOld || since.isEmpty()) {
      since = store.sealedSince();
    }
    Set<String> missing = new HashSet<>(boards);
    missing.add(NO_BOARD);
    missing.removeAll(trees.keySet());
    if (!missing.isEmpty()) {
      trees.putAll(store.trees(missing));
    }
  }

  /** Returns the board's tree; null where it never had a seed. */
  @Nullable SeedTree tree(String board) {
    SeedTree tree = trees.get(board);
    return tree == null ? earlier.get(board) : tree;
  }

  TextSeeds texts() {
    return texts;
  }

  /** Returns whether an unsealed record at the offset is from before records were sealed. */
  boolean isFromBefore(String topic, int partition, long offset) {
    Map<Integer, Long> offsets = since.get(topic);
    return offsets == null || offset < offsets.getOrDefault(partition, 0L);
  }
}
