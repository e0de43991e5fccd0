package wagewire.reporting.figure;

/** Small helps for words. */
public final class SentenceCase {

  private static final String ARTICLE = "the ";

  private SentenceCase() {}

  public static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** "The marketing-ops family" is "Marketing-ops family" where it stands alone. */
  public static String name(String label) {
    return capitalised(label.startsWith(ARTICLE) ? label.substring(ARTICLE.length()) : label);
  }
}
