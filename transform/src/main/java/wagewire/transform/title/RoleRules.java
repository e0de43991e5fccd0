package wagewire.transform.title;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Role;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.phrase.VocabularyTable;

/**
 * Words stand for concepts ({@code role-words.tsv}); the first rule whose concepts are there
 * decides the role ({@code role-rules.tsv}). A concept that is the id of a role names that role.
 */
final class RoleRules {

  /**
   * @param why what decided the role, and which role would have come next
   */
  record Verdict(Role role, List<String> why) {}

  /** A role that a rule gives. */
  private record Candidate(Rule rule, Role role) {}

  /** The role of a rule that takes the role named first. */
  private static final String FIRST = "first";

  /**
   * @param needs each an alternative of concepts, one of which must be there
   * @param without none of these may be there
   * @param role null for the role named first
   */
  private record Rule(
      String name, List<Set<String>> needs, Set<String> without, @Nullable Role role) {

    static Rule of(List<String> row) {
      return new Rule(
          row.get(0),
          words(row.get(1)).map(need -> Set.of(need.split("\\|"))).toList(),
          words(row.get(2)).collect(Collectors.toUnmodifiableSet()),
          row.get(3).equals(FIRST) ? null : Role.of(row.get(3)));
    }

    boolean fits(Set<String> concepts) {
      return needs.stream().allMatch(need -> need.stream().anyMatch(concepts::contains))
          && without.stream().noneMatch(concepts::contains);
    }

    boolean uses(Collection<String> concepts) {
      return needs.stream().anyMatch(need -> need.stream().anyMatch(concepts::contains));
    }
  }

  private static final Set<Role> YIELDING =
      EnumSet.of(Role.GROWTH_MARKETING, Role.MARKETING_GENERAL, Role.OTHER);

  private final PhraseTrie<List<String>> phrases = new PhraseTrie<>();
  private final WordForms forms = WordForms.load("role-forms.tsv");
  private final List<Rule> rules;

  RoleRules() {
    for (List<String> row : VocabularyTable.rows(RoleRules.class, "role-words.tsv", 2)) {
      List<String> phrase = List.of(row.get(0).split(" "));
      phrases.add(phrase, words(row.get(1)).toList());
      forms.know(phrase);
    }
    rules =
        VocabularyTable.rows(RoleRules.class, "role-rules.tsv", 4).stream().map(Rule::of).toList();
  }

  /**
   * Empty when no rule fits.
   *
   * @param given concepts that are known from elsewhere than the title
   */
  Optional<Verdict> decide(List<String> title, Set<String> given) {
    List<String> words = TitleWords.closed(title);
    List<Hit<List<String>>> hits = phrases.find(forms.of(words));
    Set<String> concepts = new HashSet<>(given);
    hits.forEach(hit -> concepts.addAll(hit.value()));
    List<Role> named = named(hits);
    List<Candidate> candidates =
        rules.stream()
            .filter(rule -> rule.fits(concepts))
            .flatMap(rule -> roles(rule, named).map(role -> new Candidate(rule, role)))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate chosen = candidates.getFirst();
    List<String> why = reasons(chosen, words, hits);
    candidates.stream()
        .filter(next -> next.role() != chosen.role())
        .findFirst()
        .ifPresent(
            next -> why.add("runner-up: %s by %s".formatted(next.role().id(), next.rule().name())));
    return Optional.of(new Verdict(chosen.role(), why));
  }

  Set<String> concepts(List<String> words) {
    return phrases.find(forms.of(words)).stream()
        .flatMap(hit -> hit.value().stream())
        .collect(Collectors.toSet());
  }

  /** Whether each word belongs to a phrase with the concept {@code bare}. */
  boolean isBare(List<String> words) {
    List<Hit<List<String>>> hits = phrases.find(forms.of(words));
    int covered = (int) words.stream().filter(TitleWords.BREAK::equals).count();
    for (Hit<List<String>> hit : hits) {
      covered += hit.value().contains("bare") ? hit.end() - hit.start() : 0;
    }
    return !words.isEmpty() && covered == words.size();
  }

  private static Stream<Role> roles(Rule rule, List<Role> named) {
    return rule.role() == null ? named.stream() : Stream.of(rule.role());
  }

  /** In the order of the title, without the roles that yield to others. */
  private static List<Role> named(List<Hit<List<String>>> hits) {
    return hits.stream()
        .flatMap(hit -> hit.value().stream())
        .flatMap(concept -> Arrays.stream(Role.values()).filter(role -> role.id().equals(concept)))
        .filter(role -> !YIELDING.contains(role))
        .toList();
  }

  private static List<String> reasons(
      Candidate chosen, List<String> words, List<Hit<List<String>>> hits) {
    Rule rule = chosen.rule();
    String role = chosen.role().id();
    List<String> reasons = new ArrayList<>();
    for (Hit<List<String>> hit : hits) {
      if (rule.role() == null ? hit.value().contains(role) : rule.uses(hit.value())) {
        reasons.add(
            "\"%s\" says %s"
                .formatted(
                    TitleWords.text(words.subList(hit.start(), hit.end())),
                    String.join(", ", hit.value())));
      }
    }
    reasons.add("%s: %s".formatted(rule.name(), role));
    return reasons;
  }

  private static Stream<String> words(String cell) {
    return cell.isEmpty() ? Stream.of() : Arrays.stream(cell.split(" "));
  }
}
