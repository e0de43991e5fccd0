package wagewire.lab.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wagewire.ingest.read.contact.ContactDetails;

/**
 * Evaluates the removal of contact details. Column {@code secret} is the part of {@code text} that
 * must not remain; a text without one must stay as it is.
 */
final class ContactTexts {

  private static final String TEXT = "text";
  private static final String SECRET = "secret";
  private static final String KIND = "kind";
  private static final String REMOVED = "removed";
  private static final String KEPT = "kept";

  private ContactTexts() {}

  static boolean isContacts(LabelledSet set) {
    return set.columns().containsAll(List.of(TEXT, KIND, SECRET));
  }

  /** Returns a score of all rows, and of those of each kind. */
  static LabelledSetScores of(LabelledSet set) {
    List<Map<String, String>> rows = set.rows();
    List<String> kinds =
        rows.stream()
            .filter(row -> !row.getOrDefault(SECRET, "").isEmpty())
            .map(row -> row.getOrDefault(KIND, ""))
            .distinct()
            .sorted()
            .toList();
    return new LabelledSetScores(
        set.name(),
        rows.size(),
        Stream.concat(
                Stream.of(score("contact details", rows)),
                kinds.stream()
                    .map(kind ->
                        score(
                            "contact details: " + kind,
                            rows.stream()
                                .filter(row -> kind.equals(row.getOrDefault(KIND, "")))
                                .toList())))
            .toList());
  }

  private static Score score(String name, List<Map<String, String>> rows) {
    long right = 0;
    long said = 0;
    long due = 0;
    Mistakes mistakes = new Mistakes();
    for (Map<String, String> row : rows) {
      String text = row.getOrDefault(TEXT, "");
      String secret = row.getOrDefault(SECRET, "");
      String read = ContactDetails.remove(text);
      Set<String> wanted = secret.isEmpty() ? Set.of() : Set.of(REMOVED);
      Set<String> answer = read.equals(text) ? Set.of() : Set.of(REMOVED);
      boolean gone = !secret.isEmpty() && !read.contains(secret);
      due += wanted.size();
      said += answer.size();
      right += gone ? 1 : 0;
      if (!gone && !(wanted.isEmpty() && answer.isEmpty())) {
        mistakes.add(wanted, gone || wanted.isEmpty() ? answer : Set.of(KEPT), text);
      }
    }
    EvaluatedField field = new EvaluatedField(name, SECRET, false, Set::of, _ -> Set.of());
    return new Score(field, rows.size(), right, said, due, mistakes.sorted());
  }
}
