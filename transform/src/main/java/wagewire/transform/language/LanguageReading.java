package wagewire.transform.language;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The language of a posting, with its evidence. */
public final class LanguageReading {

  private final LanguageTable table;
  private final @Nullable String code;
  private final @Nullable String stated;
  private final WordHits hits;
  private final WordCounts count;

  LanguageReading(
      LanguageTable table,
      @Nullable String code,
      @Nullable String stated,
      WordHits hits,
      WordCounts count) {
    this.table = table;
    this.code = code;
    this.stated = stated;
    this.hits = hits;
    this.count = count;
  }

  /** ISO 639-1; null when nothing is stated and the text leaves it open. */
  public @Nullable String code() {
    return code;
  }

  /** Returns an explanation for a person: that the language was stated, or which words decided. */
  public String why() {
    String words = words();
    if (code == null) {
      return count.of(count.best()) == 0 ? "no known words" : "not certain: " + words;
    }
    if (code.equals(stated)) {
      return "stated" + (isBest(code) ? "" : "; " + words);
    }
    return words + (stated == null ? "" : ", not " + stated + " as stated");
  }

  private boolean isBest(String language) {
    return table.codes().get(count.best()).equals(language);
  }

  /** {@code 41 words of de (und, wir, die), 3 of en (the, team)}. */
  private String words() {
    int best = count.best();
    int next = count.next();
    String text = "%d words of %s".formatted(count.of(best), written(best, next));
    return count.less(next) == 0
        ? text
        : text + ", %d others of %s".formatted(count.less(next), written(next, best));
  }

  private String written(int language, int other) {
    List<String> words = hits.wordsOf(language, other);
    String code = table.codes().get(language);
    return words.isEmpty()
        ? code
        : words.stream().collect(Collectors.joining(", ", code + " (", ")"));
  }
}
