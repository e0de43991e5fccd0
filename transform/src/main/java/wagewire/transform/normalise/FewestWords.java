package wagewire.transform.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words of a text that are enough to read it as the whole text is read. */
final class FewestWords {

  private static final Pattern WORD = Pattern.compile("\\S+");

  private FewestWords() {}

  /**
   * Returns the first line that is read so, without words at its ends that change nothing; null
   * where no line alone is.
   *
   * @param readsSo whether a text is read so
   */
  static @Nullable String of(String text, Predicate<String> readsSo) {
    return text.lines()
        .filter(line -> !line.isBlank() && readsSo.test(line))
        .findFirst()
        .map(line -> shortened(line, readsSo))
        .orElse(null);
  }

  private static String shortened(String line, Predicate<String> readsSo) {
    List<MatchResult> words = WORD.matcher(line).results().toList();
    int end =
        words.size()
            - removed(words.size(), less -> test(line, words, 0, words.size() - less, readsSo));
    int start = removed(end, less -> test(line, words, less, end, readsSo));
    return text(line, words, start, end);
  }

  /**
   * Returns how many of the words can be removed, by halves: not always the most, but with few
   * readings of a long line.
   */
  private static int removed(int words, Predicate<Integer> holdsWithout) {
    int removed = 0;
    for (int step : steps(words)) {
      while (removed + step < words && holdsWithout.test(removed + step)) {
        removed += step;
      }
    }
    return removed;
  }

  private static List<Integer> steps(int words) {
    List<Integer> steps = new ArrayList<>();
    for (int step = words / 2; step > 0; step /= 2) {
      steps.add(step);
    }
    return steps;
  }

  private static boolean test(
      String line, List<MatchResult> words, int start, int end, Predicate<String> readsSo) {
    return readsSo.test(text(line, words, start, end));
  }

  private static String text(String line, List<MatchResult> words, int start, int end) {
    return line.substring(words.get(start).start(), words.get(end - 1).end());
  }
}
