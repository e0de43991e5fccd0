package wagewire.ingest.collect;

import java.util.Map;

/**
 * How much is done at once, and with which keys.
 *
 * @param boards visited at once; each holds its payload in memory
 * @param details postings asked for one by one in one visit of one board, at most
 * @param keys of the user's, by platform
 */
public record CollectSettings(int boards, int details, Map<String, String> keys) {

  public static final CollectSettings STANDARD = new CollectSettings(32, 1_000, Map.of());

  public CollectSettings {
    keys = Map.copyOf(keys);
  }

  public CollectSettings withKeys(Map<String, String> other) {
    return new CollectSettings(boards, details, other);
  }
}
