package wagewire.transform.place;

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

  private final Map<String, WorkMode> phrases = new HashMap<>();
  private final Map<String, WorkMode> fields = new HashMap<>();
  private final Pattern anyPhrase;

  private WorkModeWords() {
    for (List<String> row : VocabularyTable.rows(WorkModeWords.class, "work-modes.tsv", 3)) {
      Map<String, WorkMode> kind = row.get(2).isEmpty() ? phrases : fields;
      kind.put(Words.key(row.get(0)), WorkMode.of(row.get(1)));
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
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    Matcher phrase = anyPhrase.matcher(text);
    String rest =
        phrase.replaceAll(found -> {
          modes.add(phrases.getOrDefault(Words.key(found.group()), WorkMode.UNKNOWN));
          return " ";
        });
    return new Split(strongest(modes), rest);
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
