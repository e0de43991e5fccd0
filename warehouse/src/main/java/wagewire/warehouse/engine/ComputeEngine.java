package wagewire.warehouse.engine;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes the parts of a step, in this process or on other machines. */
public interface ComputeEngine extends AutoCloseable {

  /**
   * Returns the number of parts into which to divide a step: some for each core, so that a slow
   * part keeps no core waiting.
   */
  int parts();

  /**
   * Divides work by hash: what has the same key is in one part, and no part is empty.
   *
   * @param parts how many at most
   */
  static <T> List<List<T>> divide(List<T> work, Function<? super T, String> key, int parts) {
    return List.copyOf(
        work.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Math.floorMod(key.apply(one).hashCode(), parts),
                    TreeMap::new,
                    Collectors.toList()))
            .values());
  }

  /**
   * Computes parts and hands over each result once, in the order of the parts, on the calling
   * thread.
   *
   * @throws wagewire.model.error.WagewireException ENGINE_UNREACHABLE when machines are lost and
   *     none takes their place; what a part throws is passed on as an IllegalStateException
   */
  <R, X extends Exception> void compute(
      List<? extends EnginePart<R>> parts, Results<? super R, X> results) throws X;

  /** Gives the machines back. */
  @Override
  void close();

  /** Takes results. */
  @FunctionalInterface
  interface Results<R, X extends Exception> {
    void take(R result) throws X;
  }
}
