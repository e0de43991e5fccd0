package wagewire.lab.market.server.skeleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The names that a skeleton may use of one kind of subject. */
public final class Scope<T> {

  private final Map<String, Field<T>> fields = new HashMap<>();
  private final Map<String, Things<T, ?>> lists = new HashMap<>();
  private final BiPredicate<T, String> asked;

  /**
   * @param asked returns true when the request has the parameter of that name
   */
  public Scope(BiPredicate<T, String> asked) {
    this.asked = asked;
  }

  /** A scope in which nothing is asked for. */
  public Scope() {
    this((_, _) -> false);
  }

  public Scope<T> field(String name, Field<T> field) {
    fields.put(name, field);
    return this;
  }

  /** Things that a part of the skeleton is repeated for. */
  public <U> Scope<T> each(String name, Function<T, List<U>> things, Scope<U> scope) {
    lists.put(name, new Things<>(things, scope));
    return this;
  }

  Field<T> field(String name) {
    return known(fields, name);
  }

  Things<T, ?> list(String name) {
    return known(lists, name);
  }

  SkeletonPart<T> asked(String parameter, List<SkeletonPart<T>> parts) {
    return new SkeletonPart.Asked<>(subject -> asked.test(subject, parameter), parts);
  }

  private static <V> V known(Map<String, V> all, String name) {
    V found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "A skeleton names '%s', not one of %s".formatted(name, new TreeSet<>(all.keySet())));
    }
    return found;
  }

  /** Things of a subject, with the names that may be used of each. */
  record Things<T, U>(Function<T, List<U>> of, Scope<U> scope) {}
}
