package wagewire.ingest.store.state;

import java.util.Map;

/**
 * A new snapshot's number, with the state recorded before.
 *
 * @param number unique per board; 1 is the first
 * @param before state of the board
 * @param known content at the snapshot's finish, by key; missing keys are unknown
 */
public record NextSnapshot(long number, BoardMemory before, Map<String, KnownContent> known) {

  public NextSnapshot {
    known = Map.copyOf(known);
  }
}
