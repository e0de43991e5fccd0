package wagewire.transform.title;

import java.util.BitSet;
import java.util.List;
import wagewire.model.posting.Role;

/**
 * What a phrase of a title stands for.
 *
 * @param set of the concepts
 * @param roles those that it names and that do not yield to others
 */
record Meaning(List<String> concepts, BitSet set, List<Role> roles) {

  private static final String BARE = "bare";

  /** Whether the phrase says nothing about the field. */
  boolean isBare() {
    return concepts.contains(BARE);
  }
}
