package wagewire.transform.title;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import wagewire.model.posting.Role;
import wagewire.transform.phrase.PhraseTrie.Hit;

/**
 * The words of a title and the phrases among them.
 *
 * @param words with a break at the end
 */
record TitlePhrases(List<String> words, List<Hit<TitlePhrases.PhraseConcepts>> hits) {

  /**
   * The concepts that a phrase of a title denotes.
   *
   * @param bare whether the phrase is independent of the field
   * @param set of the concepts
   * @param roles roles that it names and that do not yield to others
   */
  record PhraseConcepts(List<String> concepts, boolean bare, BitSet set, List<Role> roles) {}

  /** Returns whether each word belongs to a bare phrase. */
  boolean areBare() {
    int covered = Collections.frequency(words, TitleWords.BREAK);
    for (Hit<PhraseConcepts> hit : hits) {
      covered += hit.value().bare() ? hit.end() - hit.start() : 0;
    }
    return words.size() > 1 && covered == words.size();
  }

  void addConceptsTo(BitSet concepts) {
    for (Hit<PhraseConcepts> hit : hits) {
      concepts.or(hit.value().set());
    }
  }

  /** The roles in the order of the title. */
  List<Role> roles() {
    List<Role> roles = new ArrayList<>();
    for (Hit<PhraseConcepts> hit : hits) {
      roles.addAll(hit.value().roles());
    }
    return roles;
  }

  /** The words of a phrase, for a person. */
  String text(Hit<PhraseConcepts> hit) {
    return TitleWords.text(words.subList(hit.start(), hit.end()));
  }
}
