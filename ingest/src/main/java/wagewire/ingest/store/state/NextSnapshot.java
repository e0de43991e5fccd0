package wagewire.ingest.store.state;

import java.util.Map;

/**
 * A snapshot's number and what was remembered when it was given out.
 *
 * @param number that no other snapshot of the board has or will have; 1 is the first
 * @param before of the board
 * @param known content at the snapshot's finish, by key; a key that is missing is not known
 */
public record NextSnapshot(long number, BoardMemory before, Map<String, KnownContent> known) {

  public NextSnapshot {
    known = Map.copyOf(known);
  }
}
