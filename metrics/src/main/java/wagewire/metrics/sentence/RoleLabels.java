package wagewire.metrics.sentence;

import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Vocabulary;

/** Names roles, families and groups that {@code labels.tsv} does not name, by their ids. */
final class RoleLabels {

  private RoleLabels() {}

  /** Returns "data engineering", "the data family", "all tracked roles" for the group of all. */
  static String label(String id) {
    String words = words(id);
    Vocabulary vocabulary = Vocabulary.current();
    if (isFamily(vocabulary, id)) {
      return "the %s family".formatted(words);
    }
    return id.equals(vocabulary.group()) ? "all %s roles".formatted(words) : words;
  }

  /** Returns "data engineering postings", "postings of the data family". */
  static String phrase(String id) {
    Vocabulary vocabulary = Vocabulary.current();
    return isFamily(vocabulary, id) || id.equals(vocabulary.group())
        ? "postings of " + label(id)
        : words(id) + " postings";
  }

  private static boolean isFamily(Vocabulary vocabulary, String id) {
    return vocabulary.families().contains(new RoleFamily(id));
  }

  private static String words(String id) {
    if (!Vocabulary.isId(id)) {
      throw new IllegalArgumentException("Unknown role '%s'".formatted(id));
    }
    return id.replace('-', ' ');
  }
}
