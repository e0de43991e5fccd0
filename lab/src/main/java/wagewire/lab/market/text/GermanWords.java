package wagewire.lab.market.text;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.lab.market.data.Tables;

/** German equivalents of words in the market's English tables. */
final class GermanWords {

  private final Map<String, String> words =
      Tables.read("words_de.tsv").stream()
          .collect(Collectors.toMap(row -> row.text("word"), row -> row.text("german")));

  /** Returns the German word; the same word where both languages use it. */
  String of(String word) {
    return words.getOrDefault(word, word);
  }
}
