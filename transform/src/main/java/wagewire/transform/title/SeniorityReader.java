package wagewire.transform.title;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;

/** Reads the seniority from the words of {@code level-words.tsv}; nouns outrank adjectives. */
final class SeniorityReader {

  /** A level and what decided it. */
  record Level(Seniority seniority, String why) {}

  /** Meaning of a word for the seniority; of those in one title the earliest of these counts. */
  private enum Word {
    INTERN(Seniority.INTERN),
    CHIEF(Seniority.CHIEF),
    VP(Seniority.VP),
    DIRECTOR(Seniority.DIRECTOR),
    MANAGER(Seniority.MANAGER),
    /** A learner, at the end of a part; elsewhere a customer ("Head of Student Services"). */
    STUDENT(Seniority.INTERN),
    /** A lead; before a manager it makes a senior manager. */
    LEAD(Seniority.LEAD),
    /** A lead by itself, nothing before a manager ("architect"). */
    LEAD_NOUN(Seniority.LEAD),
    SENIOR(Seniority.SENIOR),
    JUNIOR(Seniority.JUNIOR),
    /** Helps people whose levels follow ("executive assistant, CEO"). */
    HELPER(Seniority.JUNIOR),
    MID(Seniority.MID),
    /** A job noun without a level. */
    NOUN(Seniority.MID),
    /** Counts only before a manager. */
    GROUP(Seniority.UNKNOWN),
    /** Holds a word of another kind that is no level here ("lead generation"). */
    NONE(Seniority.UNKNOWN),
    /** Counts at the end of a part ("Analyst III"). */
    FIRST_STEP(JUNIOR),
    SECOND_STEP(MID),
    THIRD_STEP(SENIOR),
    FOURTH_STEP(LEAD_NOUN);

    private final Seniority seniority;
    private final Word atEndOfPart;

    Word(Seniority seniority) {
      this.seniority = seniority;
      this.atEndOfPart = this;
    }

    /** A step of a career, which is this word at the end of a part. */
    Word(Word atEndOfPart) {
      this.seniority = atEndOfPart.seniority;
      this.atEndOfPart = atEndOfPart;
    }

    boolean isStep() {
      return this != atEndOfPart;
    }

    boolean isHelped() {
      return this == CHIEF || this == VP || this == DIRECTOR;
    }

    boolean raisesManager() {
      return this == SENIOR || this == LEAD || this == GROUP;
    }
  }

  private final PhraseTrie<Word> phrases = new PhraseTrie<>();
  private final WordForms forms =
      new WordForms(ResourceTable.rows(SeniorityReader.class, "level-forms.tsv", 3));

  SeniorityReader() {
    for (ResourceRow row : ResourceTable.rows(SeniorityReader.class, "level-words.tsv", 2)) {
      phrases.add(row.words(0), row.constant(1, Word.class));
      forms.know(row.words(0));
    }
  }

  /** {@link Seniority#UNKNOWN} when there is neither a level nor a job noun. */
  Level read(List<String> title) {
    List<String> words = TitleWords.closed(title);
    List<Hit<Word>> hits = own(stated(words));
    Hit<Word> decisive = null;
    for (Hit<Word> hit : hits) {
      if (decisive == null || hit.value().compareTo(decisive.value()) < 0) {
        decisive = hit;
      }
    }
    if (decisive == null || decisive.value().seniority == Seniority.UNKNOWN) {
      return new Level(Seniority.UNKNOWN, "no job noun: unknown");
    }
    if (decisive.value() == Word.MANAGER) {
      return manager(words, hits);
    }
    return level(decisive.value().seniority, words, decisive);
  }

  private List<Hit<Word>> stated(List<String> words) {
    List<Hit<Word>> said = new ArrayList<>();
    for (Hit<Word> hit : phrases.find(forms.of(words))) {
      if (!hit.value().isStep()) {
        said.add(hit);
      } else if (endsPart(words, hit)) {
        said.add(new Hit<>(hit.start(), hit.end(), hit.value().atEndOfPart));
      }
    }
    return said;
  }

  /** Removes the seniority of people whom the job assists. */
  private static List<Hit<Word>> own(List<Hit<Word>> hits) {
    List<Hit<Word>> own = new ArrayList<>();
    boolean helps = false;
    for (Hit<Word> hit : hits) {
      helps |= hit.value() == Word.HELPER;
      if (!helps || !hit.value().isHelped()) {
        own.add(hit);
      }
    }
    return own;
  }

  private static Level manager(List<String> words, List<Hit<Word>> hits) {
    Hit<Word> last = hits.stream().filter(hit -> hit.value() == Word.MANAGER).toList().getLast();
    for (Hit<Word> hit : hits.subList(0, hits.indexOf(last))) {
      if (hit.value().raisesManager()
          && (hit.value() != Word.GROUP || isOfManager(words, hit, last))) {
        return level(Seniority.SENIOR_MANAGER, words, hit);
      }
    }
    return level(Seniority.MANAGER, words, last);
  }

  private static Level level(Seniority seniority, List<String> words, Hit<Word> hit) {
    String text = TitleWords.text(words.subList(hit.start(), hit.end()));
    return new Level(seniority, '"' + text + "\": " + seniority.id());
  }

  /** Otherwise a group is an employer ("Acme Group - Sales Manager"). */
  private static boolean isOfManager(List<String> words, Hit<Word> group, Hit<Word> manager) {
    return group.start() == 0
        || words.get(group.start() - 1).equals(TitleWords.BREAK)
        || !words.subList(group.end(), manager.start()).contains(TitleWords.BREAK);
  }

  private static boolean endsPart(List<String> words, Hit<Word> hit) {
    return hit.start() > 0
        && (hit.end() == words.size() || words.get(hit.end()).equals(TitleWords.BREAK));
  }
}
