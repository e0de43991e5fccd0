package wagewire.transform.place.mode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wagewire.model.table.ResourceTable;
import wagewire.transform.place.gazetteer.Gazetteer;

/** A phrase of a table, word by word, and what it means. */
record PhraseChoices(List<String> words, String meaning) {

  PhraseChoices {
    words = List.copyOf(words);
  }

  /**
   * Returns the rows of a table in this package, one for each phrase that {@code (a|b)} expands to.
   */
  static List<PhraseChoices> of(String table) {
    return ResourceTable.rows(PhraseChoices.class, Gazetteer.TABLES + table, 2).stream()
        .flatMap(row -> spelledOut(row.get(0)).map(words -> new PhraseChoices(words, row.get(1))))
        .distinct()
        .toList();
  }

  private static Stream<List<String>> spelledOut(String phrase) {
    List<List<String>> phrases = List.of(List.of());
    int at = 0;
    while (at < phrase.length()) {
      boolean isChoice = phrase.charAt(at) == '(';
      int end = phrase.indexOf(isChoice ? ')' : '(', at);
      int part = end < 0 ? phrase.length() : end;
      phrases = longer(phrases, phrase.substring(isChoice ? at + 1 : at, part), isChoice);
      at = isChoice ? part + 1 : part;
    }
    return phrases.stream();
  }

  /** Returns each of the phrases followed by each of the choices. */
  private static List<List<String>> longer(
      List<List<String>> phrases, String part, boolean isChoice) {
    List<List<String>> longer = new ArrayList<>();
    for (String one : isChoice ? part.split("\\|", -1) : new String[] {part}) {
      List<String> words = one.isBlank() ? List.of() : List.of(one.strip().split(" "));
      for (List<String> phrase : phrases) {
        List<String> both = new ArrayList<>(phrase);
        both.addAll(words);
        longer.add(both);
      }
    }
    return longer;
  }
}
