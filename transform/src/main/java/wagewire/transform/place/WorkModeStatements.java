package wagewire.transform.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.model.posting.WorkMode;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.phrase.PhraseSets;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.phrase.VocabularyTable;
import wagewire.transform.text.WordRuns;

/** Sentences that say how a job is done: "two days a week in our office". */
final class WorkModeStatements {

  private static final Pattern CHOICE = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String NONE = "none";

  private final Lexicon lexicon = new Lexicon();
  private final PhraseSets phrases = new PhraseSets();
  private final PhraseSets.PhraseSet<WorkMode> statements = phrases.newSet();

  private WorkModeStatements() {
    VocabularyTable.rows(WorkModeStatements.class, "work-mode-statements.tsv", 2).stream()
        .flatMap(
            row -> spelledOut(row.getFirst()).stream().map(phrase -> List.of(phrase, row.get(1))))
        .distinct()
        .forEach(row -> add(row.getFirst(), mode(row.getLast())));
  }

  static WorkModeStatements load() {
    return new WorkModeStatements();
  }

  /** What the first statement says; days in an office go before the office itself. */
  WorkMode read(WordRuns text) {
    int[] words = new int[text.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = lexicon.find(text.hash(i));
    }
    WorkMode first = WorkMode.UNKNOWN;
    for (Hit<WorkMode> hit : phrases.find(words, words.length).of(statements)) {
      if (first == WorkMode.UNKNOWN
          || (first == WorkMode.ONSITE && hit.value() == WorkMode.HYBRID)) {
        first = hit.value();
      }
    }
    return first;
  }

  private void add(String phrase, WorkMode mode) {
    statements.add(Arrays.stream(BLANKS.split(phrase)).mapToInt(lexicon::add).toArray(), mode);
  }

  private static WorkMode mode(String id) {
    return id.equals(NONE) ? WorkMode.UNKNOWN : WorkMode.of(id);
  }

  /** Every phrase that one with choices stands for. */
  private static List<String> spelledOut(String phrase) {
    Matcher choice = CHOICE.matcher(phrase);
    if (!choice.find()) {
      return List.of(BLANKS.matcher(phrase.strip()).replaceAll(" "));
    }
    List<String> phrases = new ArrayList<>();
    for (String one : choice.group(1).split("\\|", -1)) {
      phrases.addAll(
          spelledOut(phrase.substring(0, choice.start()) + one + phrase.substring(choice.end())));
    }
    return phrases;
  }
}
