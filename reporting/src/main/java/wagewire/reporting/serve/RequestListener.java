package wagewire.reporting.serve;

/** Listener called when the answer of a request has been written. */
@FunctionalInterface
public interface RequestListener {

  /**
   * @param route the pattern of the address, such as {@code /figures/{id}}; {@code none} for an
   *     address that is not served
   */
  void answered(String method, String route, int status, long nanoseconds);

  /** Called for each request that shows a token which is not the right one. */
  default void wrongToken() {}
}
