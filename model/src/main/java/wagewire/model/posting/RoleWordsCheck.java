package wagewire.model.posting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wagewire.model.table.ResourceRow;
import wagewire.model.text.NearestName;

/** Checks that the words and rules of a vocabulary can give each role of it to a title. */
final class RoleWordsCheck {

  /** Concepts that no phrase needs to denote, as the program adds them. */
  private static final Set<String> ADDED =
      Set.of("bare-title", "department-of-marketing", "marketing-duties", "of-another");

  /** Prefix of the concepts of a department's words. */
  private static final String DEPARTMENT = "department:";

  private final Vocabulary vocabulary;
  private final Set<String> concepts = new HashSet<>();
  private final Set<String> given = new HashSet<>();

  private RoleWordsCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.rows(VocabularyFile.ROLE_WORDS).forEach(row -> concepts.addAll(row.words(1)));
    vocabulary.rows(VocabularyFile.ROLE_RULES).forEach(row -> given.add(row.get(3)));
  }

  static void require(Vocabulary vocabulary) {
    RoleWordsCheck check = new RoleWordsCheck(vocabulary);
    check.phrases();
    check.roles();
    check.rules();
  }

  /** Requires phrases as titles are read. */
  private void phrases() {
    Set<String> phrases = new HashSet<>();
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.ROLE_WORDS)) {
      String phrase = row.get(0);
      if (!phrases.add(phrase)) {
        throw RowError.twice(row);
      }
      if (!phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
        throw RowError.of(
            row,
            "capitals in '%s'".formatted(phrase),
            "Write it in lower case, as titles are read.");
      }
    }
  }

  private void roles() {
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.ROLES)) {
      String role = row.get(0);
      if (!concepts.contains(role) && !given.contains(role)) {
        throw RowError.of(
            row,
            "no title can have the role '%s'".formatted(role),
            "Add a line to role-words.tsv: the words of a title, a tab, and %s.".formatted(role));
      }
      boolean yields = vocabulary.role(role).map(Role::yields).orElse(false);
      if (yields && !given.isEmpty() && !given.contains(role)) {
        throw RowError.of(
            row,
            "'%s' yields, and no rule gives it".formatted(role),
            "Add a line to role-rules.tsv: a name, %s, nothing, and %s.".formatted(role, role));
      }
    }
  }

  private void rules() {
    Set<String> known = new HashSet<>(ADDED);
    known.addAll(concepts);
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.ROLE_RULES)) {
      for (String need : row.words(1)) {
        for (String concept : List.of(need.split("\\|"))) {
          String denoted =
              concept.startsWith(DEPARTMENT) ? concept.substring(DEPARTMENT.length()) : concept;
          if (!known.contains(denoted)) {
            throw RowError.of(
                row,
                "no phrase denotes '%s'; did you mean '%s'?"
                    .formatted(concept, NearestName.of(concept, known)),
                "Add a line to role-words.tsv: words, a tab, and %s.".formatted(denoted));
          }
        }
      }
    }
  }
}
