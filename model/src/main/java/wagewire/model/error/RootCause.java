package wagewire.model.error;

/** Finds the root cause of a failure, which says more than the exceptions that wrap it. */
public final class RootCause {

  private RootCause() {}

  /** Returns the root cause's message in one line, or its class name if it has no message. */
  public static String of(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String message = first.getMessage();
    return (message == null ? first.toString() : message).replaceAll("\\s+", " ").strip();
  }
}
