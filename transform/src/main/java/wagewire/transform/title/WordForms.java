package wagewire.transform.title;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wagewire.transform.phrase.VocabularyTable;

/**
 * Puts in place of a word that a vocabulary lacks a form of it that it knows: the singular
 * ("therapists"), the masculine ("Planerin"), the telling part of a compound ("Einkaufsleiter").
 */
final class WordForms {

  private static final int SHORTEST_STEM = 4;

  /** Longer words are strings of letters that are no words. */
  private static final int LONGEST_WORD = 50;

  private final Set<String> known = new HashSet<>();
  private final List<String> inflections = new ArrayList<>();
  private final Map<String, String> beginnings = new HashMap<>();
  private final Map<String, String> endings = new HashMap<>();

  private WordForms() {}

  /**
   * Knows no word yet.
   *
   * @param table of inflections, and of parts of compounds with the words that they stand for
   */
  static WordForms load(String table) {
    WordForms forms = new WordForms();
    for (List<String> row : VocabularyTable.rows(WordForms.class, table, 3)) {
      switch (row.get(1)) {
        case "inflects" -> forms.inflections.add(row.get(0));
        case "begins" -> forms.beginnings.put(row.get(0), row.get(2));
        case "ends" -> forms.endings.put(row.get(0), row.get(2));
        default ->
            throw new IllegalArgumentException("Neither inflects nor begins nor ends: " + row);
      }
    }
    return forms;
  }

  /** Leaves these words as they are from now on. */
  void know(List<String> phrase) {
    known.addAll(phrase);
  }

  /** As many words as are given. */
  List<String> of(List<String> words) {
    return words.stream().map(this::form).toList();
  }

  private String form(String word) {
    if (word.length() <= SHORTEST_STEM || word.length() > LONGEST_WORD || known.contains(word)) {
      return word;
    }
    List<String> stems =
        inflections.stream()
            .filter(word::endsWith)
            .map(inflection -> word.substring(0, word.length() - inflection.length()))
            .filter(stem -> stem.length() >= SHORTEST_STEM)
            .toList();
    return stems.stream()
        .filter(known::contains)
        .findFirst()
        .or(() ->
            Stream.concat(Stream.of(word), stems.stream())
                .flatMap(stem -> compound(stem).stream())
                .findFirst())
        .orElse(word);
  }

  /** The longest part counts, of two as long the one at the end. */
  private Optional<String> compound(String word) {
    for (int length = word.length(); length > 2; length--) {
      String end = endings.get(word.substring(word.length() - length));
      if (end != null) {
        return Optional.of(end);
      }
      String beginning = beginnings.get(word.substring(0, length));
      if (beginning != null) {
        return Optional.of(beginning);
      }
    }
    return Optional.empty();
  }
}
