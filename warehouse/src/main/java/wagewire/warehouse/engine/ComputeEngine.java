package wagewire.warehouse.engine;

import java.util.List;

/** Computes the parts of a step, in this process or on other machines. */
public interface ComputeEngine extends AutoCloseable {

  /**
   * Returns the number of parts into which to divide a step: some for each core, so that a slow
   * part keeps no core waiting.
   */
  int parts();

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
