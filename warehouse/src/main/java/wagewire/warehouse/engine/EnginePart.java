package wagewire.warehouse.engine;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a step, which any machine can compute: it contains all that it needs, or the address at
 * which to read it. Computed again after a failure it gives the same result.
 *
 * @param <R> its result, which can be serialized
 */
@FunctionalInterface
public interface EnginePart<R> extends Serializable {

  /** Returns the result; changes nothing outside. */
  R compute() throws Exception;

  /**
   * Returns a class of each module and library that it needs beyond those of the warehouse and of
   * metrics.
   */
  default List<Class<?>> libraries() {
    return List.of();
  }
}
