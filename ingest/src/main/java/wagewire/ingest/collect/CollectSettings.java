package wagewire.ingest.collect;

import java.util.Map;

/**
 * Limits of concurrency, and platform keys.
 *
 * @param boards visited concurrently; each holds its payload in memory
 * @param details most single postings requested in one visit
 * @param keys by platform
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
