package wagewire.lab.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.text.NearestName;
import wagewire.transform.normalise.Normaliser;

/** Compares what the normaliser reads with the labels. */
public final class Evaluation {

  /** A cell without a label. */
  static final String NOT_LABELLED = "?";

  /** Suffix of a column's name: only these answers count, for labels that cover a few values. */
  static final String KNOWN = "_known";

  private static final int LONGEST_EXAMPLE = 240;

  private final Normaliser normaliser;

  public Evaluation(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  /**
   * Returns true when the set has columns of postings and of answers, and its answers are known
   * labels.
   */
  static boolean measures(LabelledSet set) {
    return PostingPairs.isPairs(set)
        || ContactTexts.isContacts(set)
        || (set.columns().stream().anyMatch(LabelledPosting.COLUMNS::contains)
            && measuresOf(set).findAny().isPresent()
            && measuresOf(set).allMatch(measure -> takes(measure, set)));
  }

  private static Stream<EvaluatedField> measuresOf(LabelledSet set) {
    return EvaluatedFields.all().stream()
        .filter(measure -> set.columns().contains(measure.column()));
  }

  private static boolean takes(EvaluatedField measure, LabelledSet set) {
    return set.rows().stream()
        .map(row -> row.getOrDefault(measure.column(), NOT_LABELLED))
        .allMatch(label -> label.equals(NOT_LABELLED) || measure.takes(label));
  }

  /**
   * Requires that a file measures something, and that its labels are known.
   *
   * @throws WagewireException UNREADABLE_INPUT naming the first that is not, and the nearest
   */
  static void requireKnown(LabelledSet set, Path file) {
    if (measures(set)) {
      return;
    }
    for (EvaluatedField measure : measuresOf(set).toList()) {
      for (Map<String, String> row : set.rows()) {
        String label = row.getOrDefault(measure.column(), NOT_LABELLED);
        if (!label.equals(NOT_LABELLED) && !measure.takes(label)) {
          throw new WagewireException(
              ErrorCode.UNREADABLE_INPUT,
              "unknown %s '%s'; did you mean '%s'?"
                  .formatted(measure.column(), label, NearestName.of(label, measure.known())),
              "%s: %s".formatted(file, example(set, row)),
              "Write an id of the vocabulary, or name the vocabulary that has it (--vocabulary).");
        }
      }
    }
    throw new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "no columns of postings and of answers",
        file.toString(),
        "Name them in the first line, such as title and role; see ./wagewire evaluate --help.");
  }

  /**
   * Scores each field that the set has labels of.
   *
   * @param texts texts that a set of pairs refers to
   */
  LabelledSetScores of(LabelledSet set, AdvertTexts texts) {
    if (ContactTexts.isContacts(set)) {
      return ContactTexts.of(set);
    }
    return PostingPairs.isPairs(set) ? PostingPairs.of(set, texts, normaliser) : of(set);
  }

  private LabelledSetScores of(LabelledSet set) {
    List<NormalisedPosting> read =
        set.rows().stream().map(row -> LabelledPosting.read(normaliser, row)).toList();
    List<Score> scores = new ArrayList<>();
    for (EvaluatedField measure : EvaluatedFields.all()) {
      if (set.columns().contains(measure.column())) {
        Score score = score(measure, set, read);
        if (score.rows() > 0) {
          scores.add(score);
        }
      }
    }
    return new LabelledSetScores(set.name(), set.rows().size(), scores);
  }

  private static Score score(
      EvaluatedField measure, LabelledSet set, List<NormalisedPosting> read) {
    long rows = 0;
    long right = 0;
    long said = 0;
    long due = 0;
    Mistakes mistakes = new Mistakes();
    for (int i = 0; i < read.size(); i++) {
      Map<String, String> row = set.rows().get(i);
      String label = row.getOrDefault(measure.column(), NOT_LABELLED);
      if (label.equals(NOT_LABELLED)) {
        continue;
      }
      Set<String> wanted = measure.due().apply(label);
      Set<String> answers = known(measure, row, measure.said().apply(read.get(i)));
      Set<String> both = new HashSet<>(wanted);
      both.retainAll(answers);
      rows++;
      right += both.size();
      said += answers.size();
      due += measure.single() ? 1 : wanted.size();
      if (measure.single() ? both.isEmpty() : !wanted.equals(answers)) {
        mistakes.add(wanted, answers, example(set, row));
      }
    }
    return new Score(measure, rows, right, said, due, mistakes.sorted());
  }

  private static Set<String> known(
      EvaluatedField measure, Map<String, String> row, Set<String> answers) {
    String known = row.getOrDefault(measure.column() + KNOWN, "");
    if (known.isEmpty()) {
      return answers;
    }
    Set<String> counted = new HashSet<>(answers);
    counted.retainAll(measure.due().apply(known));
    return counted;
  }

  /** Returns the row's description of the posting. */
  static String example(LabelledSet set, Map<String, String> row) {
    String text =
        set.columns().stream()
            .filter(column -> LabelledPosting.COLUMNS.contains(PostingPairs.plain(column)))
            .map(row::get)
            .filter(cell -> !cell.isEmpty())
            .reduce((one, other) -> one + " | " + other)
            .orElse("");
    return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
  }
}
