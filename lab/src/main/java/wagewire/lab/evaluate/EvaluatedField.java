package wagewire.lab.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.posting.NormalisedPosting;
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

  private static final Map<String, Set<String>> IDS =
      Map.of(
          "role", ids(Role.values(), Role::id),
          "seniority", ids(Seniority.values(), Seniority::id),
          "family", ids(RoleFamily.values(), RoleFamily::id),
          "work_mode", ids(WorkMode.values(), WorkMode::id));

  /** Returns true when the label is a known one, or when there is no list of known labels. */
  boolean takes(String label) {
    Set<String> known = IDS.get(column);
    return known == null || known.containsAll(List.of(label.split("\\|")));
  }

  private static <T> Set<String> ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).collect(Collectors.toUnmodifiableSet());
  }
}
