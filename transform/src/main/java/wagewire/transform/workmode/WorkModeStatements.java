package wagewire.transform.workmode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.phrase.PhraseSets;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.text.WordRuns;

/**
 * Reads sentences about the mode of work of a job: "two days a week in our office". Only sentences
 * that hold a statement, or speak of part of a week, are read for the words around it.
 */
public final class WorkModeStatements {

  /** A phrase of a table, word by word, and what it means. */
  private record PhraseChoices(List<String> words, String meaning) {

    PhraseChoices {
      words = List.copyOf(words);
    }

    /**
     * Returns the rows of a table in this package, one for each phrase that {@code (a|b)} expands
     * to.
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

  private final Lexicon lexicon = new Lexicon();
  private final PhraseSets anchors = new PhraseSets();
  private final PhraseSets.PhraseSet<WorkModeClaim> statements = anchors.newSet();
  private final PhraseSets.PhraseSet<WorkModeCue> times = anchors.newSet();

  /** Apart from the words of statements, so that most words of a text are in no lexicon. */
  private final Lexicon contextLexicon = new Lexicon();

  private final PhraseSets contexts = new PhraseSets();
  private final PhraseSets.PhraseSet<WorkModeCue> cues = contexts.newSet();

  public WorkModeStatements() {
    for (PhraseChoices row : PhraseChoices.of("work-mode-statements.tsv")) {
      statements.add(numbers(row, lexicon), WorkModeClaim.of(row.meaning()));
    }
    for (PhraseChoices row : PhraseChoices.of("work-mode-cues.tsv")) {
      WorkModeCue cue = WorkModeCue.of(row.meaning());
      if (cue.isTime()) {
        times.add(numbers(row, lexicon), cue);
      } else {
        cues.add(numbers(row, contextLexicon), cue);
      }
    }
  }

  private static int[] numbers(PhraseChoices row, Lexicon lexicon) {
    return row.words().stream().mapToInt(lexicon::add).toArray();
  }

  /** Returns the mode of work that a text claims, firmly or not. */
  public WorkMode modeIn(WordRuns text) {
    return read(text).mode();
  }

  /**
   * Returns the claim of the first sentence that makes one; part of a week in an office takes
   * precedence over the office itself, and a firm claim over one that only allows something.
   */
  WorkModeClaim read(WordRuns text) {
    int[] words = find(text, new WordSpan(0, text.size()), lexicon);
    PhraseSets.Found found = anchors.find(words, words.length);
    List<Hit<WorkModeClaim>> claims = found.of(statements);
    List<Hit<WorkModeCue>> parts = found.of(times);
    WorkModeClaim said = WorkModeClaim.NONE;
    int claim = 0;
    int part = 0;
    int read = 0;
    while (!said.isSettled() && (claim < claims.size() || part < parts.size())) {
      int word = Math.min(startOf(claims, claim), startOf(parts, part));
      WordSpan sentence = WordSpan.sentence(text, word, read);
      read = sentence.end();
      int nextClaim = firstFrom(read, claims, claim);
      int nextPart = firstFrom(read, parts, part);
      List<Hit<WorkModeClaim>> claimed = claims.subList(claim, nextClaim);
      if (nextPart > part || claimed.stream().anyMatch(hit -> !hit.value().isNone())) {
        said =
            said.followedBy(
                new WorkModeSentence(
                        text, claimed, parts.subList(part, nextPart), cues(text, sentence))
                    .read());
      }
      claim = nextClaim;
      part = nextPart;
    }
    return said;
  }

  private static int[] find(WordRuns text, WordSpan span, Lexicon lexicon) {
    int[] words = new int[span.end() - span.start()];
    for (int i = 0; i < words.length; i++) {
      words[i] = lexicon.find(text.hash(span.start() + i));
    }
    return words;
  }

  private List<Hit<WorkModeCue>> cues(WordRuns text, WordSpan sentence) {
    int first = sentence.start();
    int[] words = find(text, sentence, contextLexicon);
    List<Hit<WorkModeCue>> found = new ArrayList<>();
    for (Hit<WorkModeCue> cue : contexts.find(words, words.length).of(cues)) {
      found.add(new Hit<>(first + cue.start(), first + cue.end(), cue.value()));
    }
    return found;
  }

  private static int startOf(List<? extends Hit<?>> hits, int index) {
    return index < hits.size() ? hits.get(index).start() : Integer.MAX_VALUE;
  }

  /** The index of the first hit, from one on, that begins at a word or later. */
  private static int firstFrom(int word, List<? extends Hit<?>> hits, int from) {
    int index = from;
    while (startOf(hits, index) < word) {
      index++;
    }
    return index;
  }
}
