package wagewire.transform.title;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Role;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceRow;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.title.TitlePhrases.Owner;
import wagewire.transform.title.TitlePhrases.PhraseConcepts;

/**
 * Decides the role of a title: words denote concepts ({@code role-words.tsv}); the first rule whose
 * concepts occur decides ({@code role-rules.tsv}). A concept that is the id of a role names that
 * role.
 */
final class RoleRules {

  /** Sets of concepts that are quickly compared; each concept has a number. */
  private static final class ConceptSets {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Knows these concepts from now on. */
    BitSet know(Collection<String> concepts) {
      concepts.forEach(concept -> numbers.putIfAbsent(concept, numbers.size()));
      return of(concepts);
    }

    /** Returns the set of the known concepts among those given. */
    BitSet of(Collection<String> concepts) {
      BitSet set = new BitSet(numbers.size());
      for (String concept : concepts) {
        Integer number = numbers.get(concept);
        if (number != null) {
          set.set(number);
        }
      }
      return set;
    }
  }

  /**
   * @param why what decided the role, and which role would have come next
   */
  record Verdict(Role role, List<String> why) {}

  /** A role that a rule gives. */
  private record Candidate(Rule rule, Role role) {}

  /** The concept of phrases that are independent of the field. */
  private static final String BARE = "bare";

  /** The role of a rule that takes the role named first. */
  private static final String FIRST = "first";

  /**
   * @param needs each an alternative of concepts, one of which must be there
   * @param without none of these may be there
   * @param role null for the role named first
   */
  private record Rule(String name, List<BitSet> needs, BitSet without, @Nullable Role role) {

    boolean fits(BitSet concepts) {
      for (BitSet need : needs) {
        if (!need.intersects(concepts)) {
          return false;
        }
      }
      return !without.intersects(concepts);
    }

    boolean uses(BitSet concepts) {
      return needs.stream().anyMatch(need -> need.intersects(concepts));
    }
  }

  /** Prefix of a concept that the words of a department denote, where rules ask for it. */
  private static final String DEPARTMENT = "department:";

  private final ConceptSets sets = new ConceptSets();
  private final PhraseTrie<PhraseConcepts> phrases = new PhraseTrie<>();
  private final WordForms forms =
      new WordForms(Vocabulary.current().rows(VocabularyFile.ROLE_FORMS));
  private final BitSet ofAnother = sets.know(List.of("of-another"));
  private final Set<String> ofDepartments = new HashSet<>();
  private final List<Rule> rules;

  /** Reads the words and rules of the vocabulary in use. */
  RoleRules() {
    Vocabulary vocabulary = Vocabulary.current();
    for (ResourceRow row : vocabulary.rows(VocabularyFile.ROLE_WORDS)) {
      phrases.add(row.words(0), meaning(vocabulary, row.words(1)));
      forms.know(row.words(0));
    }
    List<ResourceRow> written = vocabulary.rows(VocabularyFile.ROLE_RULES);
    rules =
        written.isEmpty()
            ? namedFirst(vocabulary)
            : written.stream().map(row -> rule(vocabulary, row)).toList();
  }

  /** Returns the rules of a vocabulary without rules: roles that yield come last. */
  private List<Rule> namedFirst(Vocabulary vocabulary) {
    BitSet none = sets.know(List.of());
    List<Rule> named = new ArrayList<>();
    named.add(new Rule("The role named first", List.of(), none, null));
    for (Role role : vocabulary.roles()) {
      if (role.yields()) {
        List<BitSet> needs = List.of(sets.know(List.of(role.id())));
        named.add(new Rule("No other role", needs, none, role));
      }
    }
    return List.copyOf(named);
  }

  /** Returns the concepts by which rules ask for those of a department. */
  Set<String> ofDepartment(Set<String> concepts) {
    Set<String> asked = new HashSet<>();
    for (String concept : ofDepartments) {
      if (concepts.contains(concept.substring(DEPARTMENT.length()))) {
        asked.add(concept);
      }
    }
    return asked;
  }

  private PhraseConcepts meaning(Vocabulary vocabulary, List<String> concepts) {
    List<Role> roles =
        concepts.stream()
            .flatMap(concept -> vocabulary.role(concept).stream())
            .filter(role -> !role.yields())
            .toList();
    return new PhraseConcepts(
        concepts, concepts.contains(BARE), sets.know(concepts), roles, Owner.of(concepts));
  }

  private Rule rule(Vocabulary vocabulary, ResourceRow row) {
    return new Rule(
        row.get(0),
        row.words(1).stream().map(need -> known(List.of(need.split("\\|")))).toList(),
        known(row.words(2)),
        row.get(3).equals(FIRST) ? null : vocabulary.role(row.get(3)).orElseThrow());
  }

  private BitSet known(List<String> concepts) {
    concepts.stream().filter(concept -> concept.startsWith(DEPARTMENT)).forEach(ofDepartments::add);
    return sets.know(concepts);
  }

  TitlePhrases find(List<String> title) {
    List<String> words = TitleWords.closed(title);
    return new TitlePhrases(words, phrases.find(forms.of(words)));
  }

  /**
   * Returns the verdict of the first rule that fits; {@link Role#OTHER} when none does.
   *
   * @param given concepts that are known from elsewhere than the title
   */
  Verdict decide(TitlePhrases title, Set<String> given) {
    List<Candidate> candidates = candidates(title, given);
    if (candidates.isEmpty()) {
      return new Verdict(Role.OTHER, List.of("no rule fits: " + Role.OTHER.id()));
    }
    Candidate chosen = candidates.getFirst();
    List<String> why = reasons(chosen, title);
    for (Candidate next : candidates) {
      if (!next.role().equals(chosen.role())) {
        why.add("runner-up: " + next.role().id() + " by " + next.rule().name());
        break;
      }
    }
    return new Verdict(chosen.role(), why);
  }

  private List<Candidate> candidates(TitlePhrases title, Set<String> given) {
    BitSet concepts = sets.of(given);
    title.addConceptsTo(concepts);
    if (title.ownedByAnother()) {
      concepts.or(ofAnother);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.fits(concepts)) {
        for (Role role : rule.role() == null ? title.roles() : List.of(rule.role())) {
          candidates.add(new Candidate(rule, role));
        }
      }
    }
    return candidates;
  }

  /** Returns whether a rule fits only with this concept besides those given, or only without it. */
  boolean heed(String concept, TitlePhrases title, Set<String> given) {
    BitSet without = sets.of(given);
    title.addConceptsTo(without);
    BitSet with = sets.of(Set.of(concept));
    with.or(without);
    return rules.stream().anyMatch(rule -> rule.fits(with) != rule.fits(without));
  }

  Set<String> concepts(List<String> words) {
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<String> concepts = new HashSet<>();
    for (Hit<PhraseConcepts> hit : phrases.find(forms.of(words))) {
      concepts.addAll(hit.value().concepts());
    }
    return concepts;
  }

  private static List<String> reasons(Candidate chosen, TitlePhrases title) {
    Rule rule = chosen.rule();
    String role = chosen.role().id();
    List<String> reasons = new ArrayList<>();
    for (Hit<PhraseConcepts> hit : title.hits()) {
      PhraseConcepts meaning = hit.value();
      if (rule.role() == null ? meaning.concepts().contains(role) : rule.uses(meaning.set())) {
        reasons.add('"' + title.text(hit) + "\" says " + String.join(", ", meaning.concepts()));
      }
    }
    reasons.add(rule.name() + ": " + role);
    return reasons;
  }
}
