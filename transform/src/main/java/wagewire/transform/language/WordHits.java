package wagewire.transform.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words found in a text that some languages have, in their order. */
final class WordHits {

  /** More than most texts have. */
  private static final int ROOM = 256;

  private static final int FEW = 8;
  private static final int SHOWN = 5;

  private final StringBuilder text = new StringBuilder();
  private final long[] first = new long[FEW];
  private long[] languages = new long[ROOM];
  private int[] starts = new int[ROOM];
  private int[] ends = new int[ROOM];
  private int size;

  int size() {
    return size;
  }

  /** The languages that have the word. */
  long languages(int hit) {
    return languages[hit];
  }

  /** Takes in a passage to refer to. Gives by how much its places differ from those of the text. */
  int refersTo(String whole, int from, int to) {
    int offset = text.length() - from;
    text.append(whole, from, to).append('\n');
    return offset;
  }

  /** Adds a word; among the first few, a repeated one counts once: Staff / Senior Staff. */
  void add(long hash, long ofWord, int start, int end) {
    if (size < FEW) {
      for (int hit = 0; hit < size; hit++) {
        if (first[hit] == hash) {
          return;
        }
      }
      first[size] = hash;
    }
    if (size == languages.length) {
      languages = Arrays.copyOf(languages, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    languages[size] = ofWord;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** The words that the language has and the other has not, the most frequent first. */
  List<String> wordsOf(int language, int other) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int hit = 0; hit < size; hit++) {
      if (((languages[hit] >>> language) & 1) == 1
          && ((languages[hit] >>> other) & 1) == 0
          && starts[hit] < ends[hit]) {
        String word = text.substring(starts[hit], ends[hit]).toLowerCase(Locale.ROOT);
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
