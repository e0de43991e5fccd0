package wagewire.lab.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.OfVocabulary;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/**
 * A field that is read from a posting and compared with a label.
 *
 * @param column column of a labelled set with the expected value
 * @param single true when there is exactly one answer, of which the label may allow several;
 *     otherwise there is any number of answers and each counts
 * @param due parses a label into the expected answers
 * @param said extracts the normaliser's answers
 */
record EvaluatedField(
    String name,
    String column,
    boolean single,
    Function<String, Set<String>> due,
    Function<NormalisedPosting, Set<String>> said) {

  private static final OfVocabulary<Map<String, Set<String>>> IDS =
      new OfVocabulary<>(vocabulary ->
          Map.of(
              "role", ids(vocabulary.roles(), Role::id),
              "seniority", ids(List.of(Seniority.values()), Seniority::id),
              "family", ids(vocabulary.families(), RoleFamily::id),
              "work_mode", ids(List.of(WorkMode.values()), WorkMode::id)));

  /** Returns the known labels; none where any may be one. */
  Set<String> known() {
    return IDS.get().getOrDefault(column, Set.of());
  }

  /** Returns true when the label is a known one, or when there is no list of known labels. */
  boolean takes(String label) {
    Set<String> known = IDS.get().get(column);
    return known == null || known.containsAll(List.of(label.split("\\|")));
  }

  private static <T> Set<String> ids(List<T> values, Function<T, String> id) {
    return values.stream().map(id).collect(Collectors.toUnmodifiableSet());
  }
}
