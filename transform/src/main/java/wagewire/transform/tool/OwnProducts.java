package wagewire.transform.tool;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.OfVocabulary;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceRow;

/**
 * The products that an employer makes: named in its postings, they are not tools of the job. An
 * employer named as a product makes it, whoever owns both.
 */
public final class OwnProducts {

  /** Prefix of a vendor's id in {@code own-products.tsv}: all products of that vendor. */
  private static final String ALL_OF = "*";

  private static final OfVocabulary<Map<String, Set<String>>> PRODUCTS =
      new OfVocabulary<>(OwnProducts::of);

  private OwnProducts() {}

  /** Ids of products; empty for an employer that makes none of the dictionary, and for null. */
  public static Set<String> of(@Nullable String employerId) {
    return employerId == null ? Set.of() : PRODUCTS.get().getOrDefault(employerId, Set.of());
  }

  private static Map<String, Set<String>> of(Vocabulary vocabulary) {
    Map<String, Set<String>> products = new HashMap<>();
    for (Tool tool : Tool.of(vocabulary)) {
      products.computeIfAbsent(tool.vendor(), _ -> new HashSet<>()).add(tool.id());
      products.computeIfAbsent(tool.id(), _ -> new HashSet<>()).add(tool.id());
    }
    for (ResourceRow row : vocabulary.rows(VocabularyFile.OWN_PRODUCTS)) {
      Set<String> own = products.computeIfAbsent(row.get(0), _ -> new HashSet<>());
      for (String product : row.words(1)) {
        own.addAll(
            product.startsWith(ALL_OF)
                ? products.getOrDefault(product.substring(1), Set.of())
                : Set.of(product));
      }
    }
    products.replaceAll((_, own) -> Set.copyOf(own));
    return Map.copyOf(products);
  }
}
