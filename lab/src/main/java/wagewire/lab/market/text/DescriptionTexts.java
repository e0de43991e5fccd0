package wagewire.lab.market.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The sentences that descriptions in one language are made of. */
final class DescriptionTexts {

  private static final String ANY = "any";

  private final Map<String, Map<String, List<String>>> byKind = new HashMap<>();

  DescriptionTexts(Language language) {
    for (ResourceRow row : ResourceTable.read(DescriptionTexts.class, language.table())) {
      byKind
          .computeIfAbsent(row.get("kind"), _ -> new HashMap<>())
          .computeIfAbsent(row.get("scope"), _ -> new ArrayList<>())
          .add(row.get("text"));
    }
  }

  List<String> any(String kind) {
    return of(kind, ANY);
  }

  /** Returns the sentences; throws {@link IllegalArgumentException} when there are none. */
  List<String> of(String kind, String scope) {
    List<String> found = byKind.getOrDefault(kind, Map.of()).get(scope);
    if (found == null) {
      throw new IllegalArgumentException("No text of kind '" + kind + "' for '" + scope + "'");
    }
    return found;
  }
}
