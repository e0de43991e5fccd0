package wagewire.ingest.platform;

/** A request cannot be put together: a part of the token, a key or a listing's address lacks. */
public final class MissingPartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingPartException(String name) {
    super(message(name));
  }

  private static String message(String name) {
    if (name.matches("\\d+")) {
      return "the token has no part " + name + "; see docs/platforms.md for its form";
    }
    return name.startsWith("key")
        ? "the platform wants a key; see docs/platforms.md where to put it"
        : "nothing is known of its '" + name + "'";
  }
}
