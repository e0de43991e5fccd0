package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.phrase.VocabularyTable;

/** A phrase of a table and what it means. */
record PhraseChoices(String phrase, String meaning) {

  private static final Pattern CHOICE = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The rows of a table beside this class, one for each phrase that {@code (a|b)} stands for. */
  static List<PhraseChoices> of(String table) {
    return VocabularyTable.rows(PhraseChoices.class, table, 2).stream()
        .flatMap(row ->
            spelledOut(row.getFirst()).map(phrase -> new PhraseChoices(phrase, row.getLast())))
        .distinct()
        .toList();
  }

  String[] words() {
    return BLANKS.split(phrase);
  }

  private static Stream<String> spelledOut(String phrase) {
    Matcher choice = CHOICE.matcher(phrase);
    if (!choice.find()) {
      return Stream.of(BLANKS.matcher(phrase.strip()).replaceAll(" "));
    }
    List<String> phrases = new ArrayList<>();
    for (String one : choice.group(1).split("\\|", -1)) {
      phrases.add(phrase.substring(0, choice.start()) + one + phrase.substring(choice.end()));
    }
    return phrases.stream().flatMap(PhraseChoices::spelledOut);
  }
}
