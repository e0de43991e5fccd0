package wagewire.ingest.read.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that a text is compared with whatever their case, by the characters that may begin them.
 */
final class SpelledWords {

  private static final int ASCII = 128;

  private final List<String> all;
  private final List<List<String>> byFirst = new ArrayList<>(ASCII);

  SpelledWords(List<String> words) {
    all = List.copyOf(words);
    for (char first = 0; first < ASCII; first++) {
      String text = String.valueOf(first);
      byFirst.add(all.stream().filter(word -> word.regionMatches(true, 0, text, 0, 1)).toList());
    }
  }

  /** Returns the words that may begin with the character, in their order. */
  List<String> from(char first) {
    return first < ASCII ? byFirst.get(first) : all;
  }
}
