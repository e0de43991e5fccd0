package wagewire.transform.title;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.OfVocabulary;
import wagewire.model.posting.Role;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceRow;

/** The occupation of each role in the Standard Occupational Classification of 2018. */
public final class Occupations {

  private static final OfVocabulary<Map<String, String>> CODES =
      new OfVocabulary<>(Occupations::of);

  private Occupations() {}

  /**
   * A code such as {@code 13-1161}; null for {@link Role#OTHER}, and where the vocabulary names
   * none.
   */
  public static @Nullable String of(Role role) {
    return CODES.get().get(role.id());
  }

  private static Map<String, String> of(Vocabulary vocabulary) {
    Map<String, String> codes = new HashMap<>();
    for (ResourceRow row : vocabulary.rows(VocabularyFile.OCCUPATIONS)) {
      codes.put(row.get(0), row.get(1));
    }
    return Map.copyOf(codes);
  }
}
