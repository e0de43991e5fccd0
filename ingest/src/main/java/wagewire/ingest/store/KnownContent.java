package wagewire.ingest.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * Known content of one listing at a moment, from its latest rows at or before it.
 *
 * @param sameMoment whether those rows are of the moment itself
 * @param hashes in the order of one snapshot; several only when an id was repeated with other
 *     content
 */
public record KnownContent(boolean sameMoment, List<String> hashes) {

  public static final KnownContent NOTHING = new KnownContent(false, List.of());

  public KnownContent {
    hashes = List.copyOf(hashes);
  }

  /**
   * Returns whether this content is known at the moment. At the same moment every stored content is
   * known, so that repeated imports change nothing.
   */
  public boolean knows(String hash) {
    if (sameMoment) {
      return hashes.contains(hash);
    }
    return !hashes.isEmpty() && hashes.getLast().equals(hash);
  }

  /** Returns the known content after one more was seen at the moment. */
  public KnownContent plus(String hash) {
    if (!sameMoment) {
      return new KnownContent(true, List.of(hash));
    }
    return new KnownContent(true, Stream.concat(hashes.stream(), Stream.of(hash)).toList());
  }

  /** Returns the version of the next content seen at this moment. */
  public int nextVersion() {
    return sameMoment ? hashes.size() + 1 : 1;
  }
}
