package wagewire.local.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import wagewire.model.listing.ContentHash;
import wagewire.model.seal.SealKeys;
import wagewire.model.seal.SealStore;
import wagewire.model.seal.SeedTree;
import wagewire.model.seal.TextSeeds;

/** Seeds that no database has; each board's is the hash of its name. */
public final class MemorySeals implements SealStore {

  private final Map<String, SeedTree> trees = new ConcurrentHashMap<>();
  private final Map<String, Map<Integer, Long>> since = new ConcurrentHashMap<>();
  private volatile TextSeeds texts = TextSeeds.NONE;

  /** Returns keys of a deployment that has never sealed anything. */
  public static SealKeys nothingSealed() {
    return new MemorySeals().keys();
  }

  /** Returns seeds of these boards, and of no board, for topics whose records are all sealed. */
  public static MemorySeals of(Collection<String> boards, Collection<String> topics) {
    MemorySeals seals = new MemorySeals();
    boards.forEach(seals::add);
    seals.add(SealKeys.NO_BOARD);
    topics.forEach(topic -> seals.since.put(topic, Map.of()));
    return seals;
  }

  /** Adds a board's seed. */
  public void add(String board) {
    byte[] seed = ContentHash.sha256().digest(board.getBytes(StandardCharsets.UTF_8));
    trees.put(board, new SeedTree(Map.of("", seed)));
  }

  /** Drops the key of a leaf. */
  public void forget(String board, String leaf) {
    SeedTree tree = Objects.requireNonNull(trees.get(board));
    trees.put(board, tree.after(Objects.requireNonNull(tree.puncture(leaf))));
  }

  /** Drops all keys of a board. */
  public void forget(String board) {
    trees.put(board, new SeedTree(Map.of()));
  }

  /** Lets unsealed records of a partition be accepted below an offset. */
  public void sealedFrom(String topic, int partition, long offset) {
    Map<Integer, Long> offsets = new HashMap<>(since.getOrDefault(topic, Map.of()));
    offsets.put(partition, offset);
    since.put(topic, offsets);
  }

  /** Lets texts be sealed by themselves in a week, a Monday. */
  public void sealTexts(String week) {
    byte[] seed = ContentHash.sha256().digest(week.getBytes(StandardCharsets.UTF_8));
    texts = new TextSeeds(week, Map.of(week, seed));
  }

  /** Drops the seeds of texts. */
  public void dropTexts() {
    texts = TextSeeds.NONE;
  }

  /** Returns keys as a service reads them when it starts. */
  public SealKeys keys() {
    return new SealKeys(this);
  }

  @Override
  public Map<String, SeedTree> trees(Collection<String> boards) {
    Map<String, SeedTree> known = new HashMap<>(trees);
    known.keySet().retainAll(boards);
    return known;
  }

  @Override
  public TextSeeds texts() {
    return texts;
  }

  @Override
  public Map<String, Map<Integer, Long>> sealedSince() {
    return Map.copyOf(since);
  }
}
