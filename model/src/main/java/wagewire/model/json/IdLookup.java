package wagewire.model.json;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up a closed set's member by the id that tables and messages use for it. */
public final class IdLookup {

  private IdLookup() {}

  /** Throws {@link IllegalArgumentException} naming the known ids when there is no such member. */
  public static <E> E find(E[] members, Function<E, String> id, String wanted) {
    for (E member : members) {
      if (id.apply(member).equals(wanted)) {
        return member;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is none of %s"
            .formatted(wanted, Arrays.stream(members).map(id).collect(Collectors.joining(", "))));
  }
}
