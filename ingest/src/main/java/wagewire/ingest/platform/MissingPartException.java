package wagewire.ingest.platform;

/** A variable of a request has no value: a part of the token, a key or a listing's field. */
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
        ? "the platform requires a key; docs/platforms.md says where to put it"
        : "no value of '" + name + "'";
  }
}
