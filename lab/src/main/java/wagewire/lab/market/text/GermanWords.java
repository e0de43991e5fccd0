package wagewire.lab.market.text;

import java.util.Map;
import java.util.stream.Collectors;
import wagewire.lab.market.data.Tables;

/** What words of the market's English tables are in German. */
final class GermanWords {

  private final Map<String, String> words =
      Tables.read("words_de.tsv").stream()
          .collect(Collectors.toMap(row -> row.text("word"), row -> row.text("german")));

  /** The German word; the same where both languages use it. */
  String of(String word) {
    return words.getOrDefault(word, word);
  }
}
