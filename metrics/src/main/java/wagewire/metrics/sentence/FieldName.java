package wagewire.metrics.sentence;

import wagewire.model.posting.Vocabulary;

/** Names the field of work that a family of roles is of, as titles of briefs and feeds do. */
public final class FieldName {

  private static final String ARTICLE = "the ";
  private static final String FAMILY = " family";

  private FieldName() {}

  /** Returns "marketing operations" for the built-in brief, "data" for a family of that label. */
  public static String ofBrief() {
    Vocabulary vocabulary = Vocabulary.current();
    return vocabulary.field().orElseGet(() -> of(Labels.role(vocabulary.briefFamily())));
  }

  private static String of(String label) {
    String name = label.startsWith(ARTICLE) ? label.substring(ARTICLE.length()) : label;
    return name.endsWith(FAMILY) ? name.substring(0, name.length() - FAMILY.length()) : name;
  }
}
