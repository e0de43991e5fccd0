package wagewire.transform.place;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.posting.WorkMode;
import wagewire.transform.phrase.VocabularyTable;
import wagewire.transform.text.Words;

/** The words in which boards say whether a job is remote, hybrid or on-site. */
final class WorkModeWords {

  /** What a text says of the mode of work, and the text without it. */
  record Split(WorkMode mode, String rest) {}

  /** So many letters of a text tell whether one of the phrases may begin there. */
  private static final int BEGINNING = 3;

  private static final int BEGINNING_BITS = 12;

  private final Map<String, WorkMode> phrases = new HashMap<>();
  private final Map<String, WorkMode> fields = new HashMap<>();
  private final Pattern anyPhrase;

  /** A bit for each hash of the first letters of a phrase. */
  private final BitSet beginnings = new BitSet(1 << BEGINNING_BITS);

  private WorkModeWords() {
    for (List<String> row : VocabularyTable.rows(WorkModeWords.class, "work-modes.tsv", 3)) {
      Map<String, WorkMode> kind = row.get(2).isEmpty() ? phrases : fields;
      kind.put(Words.key(row.get(0)), WorkMode.of(row.get(1)));
      beginnings.set(beginning(row.get(0), 0));
      beginnings.set(beginning(Words.plain(row.get(0)), 0));
    }
    anyPhrase = Pattern.compile(expression(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static WorkModeWords load() {
    return new WorkModeWords();
  }

  /** What a field that a board has for this alone says. */
  WorkMode ofField(String text) {
    WorkMode whole = fields.get(Words.key(text));
    return whole == null ? split(text).mode() : whole;
  }

  /** Hybrid goes before remote here: "hybrid remote" is one offer, not two. */
  Split split(String text) {
    if (!mayHoldPhrase(text)) {
      return new Split(WorkMode.UNKNOWN, text);
    }
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    Matcher phrase = anyPhrase.matcher(text);
    String rest =
        phrase.replaceAll(found -> {
          modes.add(phrases.getOrDefault(Words.key(found.group()), WorkMode.UNKNOWN));
          return " ";
        });
    return new Split(strongest(modes), rest);
  }

  /** One pass that finds nothing in nearly all texts without a phrase. */
  private boolean mayHoldPhrase(String text) {
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= 128 && Character.isLetter(sign)) {
        return true;
      }
      boolean part = isLetterOrDigit(sign);
      if (part && !within && beginnings.get(beginning(text, i))) {
        return true;
      }
      within = part;
    }
    return false;
  }

  /**
   * A hash of the first letters from {@code start} on, over what may join the words of a phrase.
   */
  private static int beginning(String text, int start) {
    int hash = 0;
    int letters = 0;
    for (int i = start; i < text.length() && letters < BEGINNING; i++) {
      char sign = text.charAt(i);
      if (isLetterOrDigit(sign)) {
        hash = 31 * hash + Character.toLowerCase(sign);
        letters++;
      } else if (" \t\n\u000B\f\r%_/-–‑".indexOf(sign) < 0) {
        break;
      }
    }
    return hash & ((1 << BEGINNING_BITS) - 1);
  }

  private static boolean isLetterOrDigit(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9');
  }

  private static WorkMode strongest(Set<WorkMode> modes) {
    return Stream.of(WorkMode.HYBRID, WorkMode.REMOTE, WorkMode.ONSITE)
        .filter(modes::contains)
        .findFirst()
        .orElse(WorkMode.UNKNOWN);
  }

  /** All phrases, longest first; those of East Asian scripts stand between no blanks. */
  private static String expression() {
    List<String> written =
        VocabularyTable.rows(WorkModeWords.class, "work-modes.tsv", 3).stream()
            .filter(row -> row.get(2).isEmpty())
            .map(List::getFirst)
            .flatMap(phrase -> Stream.of(phrase, Words.plain(phrase)))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    String spaced = alternatives(written.stream().filter(phrase -> !isEastAsian(phrase)));
    String unspaced = alternatives(written.stream().filter(WorkModeWords::isEastAsian));
    return "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])|%s".formatted(spaced, unspaced);
  }

  /** Words of a phrase may be joined by blanks, hyphens, underscores or slashes. */
  private static String alternatives(Stream<String> phrases) {
    return phrases
        .map(phrase ->
            Stream.of(phrase.split("[ %-]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s%_/\\-–‑]*")))
        .collect(Collectors.joining("|"));
  }

  private static boolean isEastAsian(String phrase) {
    return phrase.codePointAt(0) >= 0x2E80;
  }
}
