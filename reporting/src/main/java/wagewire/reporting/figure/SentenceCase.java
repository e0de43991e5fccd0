package wagewire.reporting.figure;

/** Capital letters at the beginning of labels and sentences. */
public final class SentenceCase {

  private static final String ARTICLE = "the ";

  private SentenceCase() {}

  public static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** "The marketing-ops family" is "Marketing-ops family" where it stands alone. */
  public static String heading(String label) {
    return capitalised(label.startsWith(ARTICLE) ? label.substring(ARTICLE.length()) : label);
  }
}
