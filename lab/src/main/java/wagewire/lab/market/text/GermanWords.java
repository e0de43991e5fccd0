package wagewire.lab.market.text;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceTable;

/** German equivalents of words in the market's English tables. */
final class GermanWords {

  private final Map<String, String> words =
      ResourceTable.read(GermanWords.class, "/wagewire/lab/market/words_de.tsv").stream()
          .collect(Collectors.toMap(row -> row.get("word"), row -> row.get("german")));

  /** Returns the German word; the same word where both languages use it. */
  String of(String word) {
    return words.getOrDefault(word, word);
  }
}
