package wagewire.metrics.sentence;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceTable;

/** Reasons of figures that are not shown or to be used with caution, in plain words. */
public final class ReasonTexts {

  private static final Map<String, String> WORDS =
      ResourceTable.read(ReasonTexts.class, "reasons.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("reason"), row -> row.get("words")));

  private ReasonTexts() {}

  /**
   * Returns the words; none for none.
   *
   * @param reason as in {@code trends.facts}, several with commas between them; null for none
   */
  public static String words(@Nullable String reason) {
    if (reason == null || reason.isEmpty()) {
      return "";
    }
    return Arrays.stream(reason.split("[,;]"))
        .map(String::strip)
        .map(one -> WORDS.getOrDefault(one, one.replace('_', ' ')))
        .collect(Collectors.joining("; "));
  }
}
