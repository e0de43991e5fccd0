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
 * Something that is read from a posting and can be right or wrong.
 *
 * @param column of a labelled set that says what is due
 * @param single true when there is exactly one answer, of which the label may allow several; else
 *     there are any number, and each counts
 * @param due the answers that a label stands for
 * @param said the answers that the normaliser gives
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

  /** Whether the label is one of ours, as far as there is a list of them. */
  boolean takes(String label) {
    Set<String> known = IDS.get(column);
    return known == null || known.containsAll(List.of(label.split("\\|")));
  }

  private static <T> Set<String> ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).collect(Collectors.toUnmodifiableSet());
  }
}
