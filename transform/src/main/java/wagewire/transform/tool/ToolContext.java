package wagewire.transform.tool;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.phrase.VocabularyTable;

/** What the words around names say, by {@code context.tsv}. */
final class ToolContext {

  private enum Kind {
    /** Tools are named before or behind it in the line ("experience with"). */
    ANNOUNCES,
    /** May stand right behind a doubtful name. */
    MAY_FOLLOW,
    /** May stand right before a doubtful name although it has a capital. */
    MAY_PRECEDE,
    /** Names to the end of the sentence are customers, investors or partners. */
    NAMES_OTHERS,
    /** Names in the whole sentence are. */
    NAMES_OTHERS_IN_SENTENCE,
    /** An idiom. */
    MEANS_NOTHING;

    static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** Lines of names behind "our customers include:" have no more words than this. */
  private static final int LONGEST_NAME = 6;

  private final PhraseTrie<Boolean> announcements = new PhraseTrie<>();
  private final PhraseTrie<Kind> others = new PhraseTrie<>();
  private final Set<String> mayFollow = new HashSet<>();
  private final Set<String> mayPrecede = new HashSet<>();

  /** Adds the idioms to the phrases that are looked for, and its words to the vocabulary. */
  ToolContext(PhraseTrie<ToolPhrase> phrases, Lexicon vocabulary) {
    for (List<String> row : VocabularyTable.rows(ToolContext.class, "context.tsv", 2)) {
      List<String> words = ToolText.wordsOf(row.get(0));
      words.forEach(vocabulary::add);
      Kind kind = Kind.of(row.get(1));
      switch (kind) {
        case ANNOUNCES -> announcements.add(words, true);
        case MAY_FOLLOW -> mayFollow.addAll(words);
        case MAY_PRECEDE -> mayPrecede.addAll(words);
        case NAMES_OTHERS, NAMES_OTHERS_IN_SENTENCE -> others.add(words, kind);
        case MEANS_NOTHING -> phrases.add(words, new ToolPhrase.Idiom());
      }
    }
  }

  boolean mayFollow(String word) {
    return mayFollow.contains(word);
  }

  boolean mayPrecede(String word) {
    return mayPrecede.contains(word);
  }

  /** The words that announce tools. */
  BitSet announcements(ToolText text) {
    BitSet announced = new BitSet();
    for (Hit<Boolean> hit : announcements.find(text.words())) {
      announced.set(hit.start(), hit.end());
    }
    return announced;
  }

  /** The words among which names are those of customers, investors and the like. */
  BitSet othersNames(ToolText text) {
    BitSet covered = new BitSet();
    for (Hit<Kind> hit : others.find(text.words())) {
      if (covered.get(hit.start())) {
        continue;
      }
      if (hit.value() == Kind.NAMES_OTHERS) {
        covered.set(hit.start(), endOfNames(text, hit.end()));
        continue;
      }
      covered.set(startOfLine(text, hit.start()), endOfLine(text, hit.end()));
    }
    return covered;
  }

  /** The end of the line, or of the short lines that follow when it ends with the phrase. */
  private static int endOfNames(ToolText text, int start) {
    int end = endOfLine(text, start);
    boolean listFollows = end == start;
    while (listFollows && end < text.words().size()) {
      int next = endOfLine(text, end + 1);
      if (next - end - 1 > LONGEST_NAME) {
        return end;
      }
      end = next;
      listFollows = end < text.words().size() && text.words().get(end).equals(ToolText.LINE);
    }
    return end;
  }

  private static int startOfLine(ToolText text, int end) {
    int start = end;
    while (!text.startsLine(start)) {
      start--;
    }
    return start;
  }

  private static int endOfLine(ToolText text, int start) {
    int end = start;
    while (!text.endsLine(end)) {
      end++;
    }
    return end;
  }
}
