package wagewire.model.text;

/** Text as PostgreSQL can hold it. */
public final class StoredText {

  private StoredText() {}

  /** The same with a space for each NUL, which boards write as an escape in JSON. */
  public static String of(String text) {
    return text.replace('\0', ' ');
  }
}
