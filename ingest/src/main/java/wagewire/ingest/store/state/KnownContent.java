package wagewire.ingest.store.state;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of one listing at a moment: the contents of its latest row at or before it.
 *
 * @param sameMoment whether that row is of the moment itself
 * @param hashes in the order in which one snapshot showed them; more than one only when an id was
 *     repeated with other content
 */
public record KnownContent(boolean sameMoment, List<String> hashes) {

  public static final KnownContent NOTHING = new KnownContent(false, List.of());

  public KnownContent {
    hashes = List.copyOf(hashes);
  }

  /**
   * Whether a listing that shows this content at the moment says nothing new. At the moment itself
   * every content seen is known, so that the same material again changes nothing.
   */
  public boolean knows(String hash) {
    if (sameMoment) {
      return hashes.contains(hash);
    }
    return !hashes.isEmpty() && hashes.getLast().equals(hash);
  }

  /** What is known at the moment after it showed one more content. */
  public KnownContent plus(String hash) {
    if (!sameMoment) {
      return new KnownContent(true, List.of(hash));
    }
    return new KnownContent(true, Stream.concat(hashes.stream(), Stream.of(hash)).toList());
  }

  /** The version number that the next content seen at this moment takes. */
  public int nextVersion() {
    return sameMoment ? hashes.size() + 1 : 1;
  }
}
