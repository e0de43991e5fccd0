package wagewire.model.error;

/** What failed first; what it led to says less. */
public final class RootCause {

  private RootCause() {}

  /** Its message in one line; its name and nothing else where it has no message. */
  public static String of(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String message = first.getMessage();
    return (message == null ? first.toString() : message).replaceAll("\\s+", " ").strip();
  }
}
