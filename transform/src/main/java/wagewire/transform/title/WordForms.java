package wagewire.transform.title;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;

/**
 * Replaces a word that a vocabulary lacks by a form that it knows: the singular ("therapists"), the
 * masculine ("Planerin"), the head of a compound ("Einkaufsleiter").
 */
final class WordForms {

  private static final int SHORTEST_STEM = 4;

  private static final int SHORTEST_PART = 3;

  /** Longer words are strings of letters that are no words. */
  private static final int LONGEST_WORD = 50;

  private final Set<String> known = new HashSet<>();
  private final List<String> inflections = new ArrayList<>();
  private final Map<String, String> beginnings = new HashMap<>();
  private final Map<String, String> endings = new HashMap<>();

  /**
   * Loads the forms; no word of a vocabulary is known yet.
   *
   * @param table of inflections, and of parts of compounds with the words that they replace
   */
  WordForms(List<ResourceRow> table) {
    for (ResourceRow row : table) {
      switch (row.get(1)) {
        case "inflects" -> inflections.add(row.get(0));
        case "begins" -> beginnings.put(row.get(0), row.get(2));
        case "ends" -> endings.put(row.get(0), row.get(2));
        default -> throw new IllegalArgumentException(row + ": unknown kind " + row.get(1));
      }
    }
  }

  /** Leaves these words as they are from now on. */
  void know(List<String> phrase) {
    known.addAll(phrase);
  }

  /** Returns known forms of the words, one for each. */
  List<String> of(List<String> words) {
    List<String> formed = new ArrayList<>(words.size());
    for (String word : words) {
      formed.add(form(word));
    }
    return formed;
  }

  private String form(String word) {
    if (word.length() <= SHORTEST_STEM || word.length() > LONGEST_WORD || known.contains(word)) {
      return word;
    }
    List<String> stems = stems(word);
    for (String stem : stems) {
      if (known.contains(stem)) {
        return stem;
      }
    }
    String telling = compound(word);
    for (int i = 0; i < stems.size() && telling == null; i++) {
      telling = compound(stems.get(i));
    }
    return telling == null ? word : telling;
  }

  private List<String> stems(String word) {
    List<String> stems = new ArrayList<>();
    for (String inflection : inflections) {
      int length = word.length() - inflection.length();
      if (length >= SHORTEST_STEM && word.endsWith(inflection)) {
        stems.add(word.substring(0, length));
      }
    }
    return stems;
  }

  /**
   * Returns the word for the longest known part, of two as long the one at the end; null when there
   * is none.
   */
  private @Nullable String compound(String word) {
    for (int length = word.length(); length >= SHORTEST_PART; length--) {
      String end = endings.get(word.substring(word.length() - length));
      if (end != null) {
        return end;
      }
      String beginning = beginnings.get(word.substring(0, length));
      if (beginning != null) {
        return beginning;
      }
    }
    return null;
  }
}
