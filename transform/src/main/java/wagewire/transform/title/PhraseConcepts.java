package wagewire.transform.title;

import java.util.BitSet;
import java.util.List;
import wagewire.model.posting.Role;

/**
 * The concepts that a phrase of a title denotes.
 *
 * @param bare whether the phrase is independent of the field
 * @param set of the concepts
 * @param roles roles that it names and that do not yield to others
 */
record PhraseConcepts(List<String> concepts, boolean bare, BitSet set, List<Role> roles) {}
