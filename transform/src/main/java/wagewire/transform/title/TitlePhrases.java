package wagewire.transform.title;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
   * @param owner what kind of owner it has, if any
   */
  record PhraseConcepts(
      List<String> concepts, boolean bare, BitSet set, List<Role> roles, Owner owner) {}

  /** The part that a phrase has in the question whose lifecycle a title is about. */
  enum Owner {
    /** Belongs to what the word before it names. */
    OWNED,
    /** Names an owner that is of marketing, or none. */
    OF_MARKETING,
    UNKNOWN;

    private static final Set<String> OF_MARKETING_CONCEPTS =
        Set.of(
            "bare",
            "marketing-word",
            "customer-word",
            "lifecycle-word",
            "crm",
            "growth",
            "email",
            "campaign",
            "content-word");

    static Owner of(List<String> concepts) {
      if (concepts.contains("owned")) {
        return OWNED;
      }
      return concepts.stream().anyMatch(OF_MARKETING_CONCEPTS::contains) ? OF_MARKETING : UNKNOWN;
    }
  }

  /** Returns whether each word belongs to a bare phrase. */
  boolean areBare() {
    int covered = Collections.frequency(words, TitleWords.BREAK);
    for (Hit<PhraseConcepts> hit : hits) {
      covered += hit.value().bare() ? hit.end() - hit.start() : 0;
    }
    return words.size() > 1 && covered == words.size();
  }

  /** Returns whether a phrase is owned by a word that is not of marketing ("machine lifecycle"). */
  boolean ownedByAnother() {
    for (Hit<PhraseConcepts> hit : hits) {
      if (hit.value().owner() == Owner.OWNED && !isOfMarketing(ownerOf(hit))) {
        return true;
      }
    }
    return false;
  }

  /** The index of the word before the phrase, or of the one before an "and"; may be negative. */
  private int ownerOf(Hit<PhraseConcepts> hit) {
    int before = hit.start() - 1;
    return before >= 0 && words.get(before).equals("and") ? before - 1 : before;
  }

  private boolean isOfMarketing(int index) {
    return index < 0
        || words.get(index).equals(TitleWords.BREAK)
        || hits.stream()
            .anyMatch(hit ->
                hit.start() <= index
                    && index < hit.end()
                    && hit.value().owner() == Owner.OF_MARKETING);
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
