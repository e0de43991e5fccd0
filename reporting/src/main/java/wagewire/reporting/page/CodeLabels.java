package wagewire.reporting.page;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceTable;

/** Why listings are refused, and by which rules they are joined, in plain words. */
final class CodeLabels {

  private static final Map<String, String> WORDS =
      ResourceTable.read(CodeLabels.class, "codes.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("words")));

  private CodeLabels() {}

  /** The code itself for one that the table does not have. */
  static String words(String code) {
    return WORDS.getOrDefault(code, code);
  }
}
