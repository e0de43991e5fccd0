package wagewire.transform.tool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
    /** They are when one stands right behind ("ex-Acme", not "ex-engineer"). */
    NAMES_OTHERS_IF_NAME,
    /** Names in the whole sentence are. */
    NAMES_OTHERS_IN_SENTENCE,
    /** Customers, competitors and the like: followed by {@link #OTHERS_LINK}, names are theirs. */
    OTHERS,
    /** Stands between {@link #OTHERS} and their names ("such as"). */
    OTHERS_LINK,
    /** What a product that is sold does with others; names behind it are no tools of the job. */
    PRODUCT_LINKS,
    /** Before {@link #PRODUCT_LINKS} in the line it says that the job is spoken of. */
    JOB_WORD,
    /** Right behind a name it says that a person or company is meant ("partner"). */
    NO_TOOL_BEFORE,
    /** Right before a name it says so too ("ex"). */
    NO_TOOL_AFTER,
    /** May stand between a name and {@link #NO_TOOL_BEFORE} ("diamond"). */
    TIER,
    /** An idiom. */
    MEANS_NOTHING;

    static Kind of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** Lines of names behind "our customers include:" have no more words than this. */
  private static final int LONGEST_NAME = 6;

  /** "The Acme app for small teams", before "exports to", has no more words than this. */
  private static final int LONGEST_SUBJECT = 30;

  /** So many words may stand between a name and "partner". */
  private static final int LONGEST_TIER = 3;

  /** Last words of the announcements that end the names of others ("experience with"). */
  private static final Set<String> LINKS_TO_TOOLS = Set.of("with", "in", "of", "using");

  private final PhraseTrie<Boolean> announcements = new PhraseTrie<>();
  private final PhraseTrie<Kind> others = new PhraseTrie<>();
  private final PhraseTrie<Boolean> productLinks = new PhraseTrie<>();
  private final Set<String> jobWords = new HashSet<>();
  private final Set<String> noToolBefore = new HashSet<>();
  private final Set<String> noToolAfter = new HashSet<>();
  private final Set<String> tiers = new HashSet<>();
  private final Set<String> mayFollow = new HashSet<>();
  private final Set<String> mayPrecede = new HashSet<>();

  /** Adds the idioms to the phrases that are looked for, and its words to the vocabulary. */
  ToolContext(PhraseTrie<ToolPhrase> phrases, Lexicon vocabulary) {
    List<List<String>> nouns = new ArrayList<>();
    List<List<String>> links = new ArrayList<>();
    for (List<String> row : VocabularyTable.rows(ToolContext.class, "context.tsv", 2)) {
      List<String> words = ToolText.wordsOf(row.get(0));
      words.forEach(vocabulary::add);
      Kind kind = Kind.of(row.get(1));
      switch (kind) {
        case ANNOUNCES -> announcements.add(words, true);
        case MAY_FOLLOW -> mayFollow.addAll(words);
        case MAY_PRECEDE -> mayPrecede.addAll(words);
        case NAMES_OTHERS, NAMES_OTHERS_IF_NAME, NAMES_OTHERS_IN_SENTENCE ->
            others.add(words, kind);
        case OTHERS -> nouns.add(words);
        case OTHERS_LINK -> links.add(words);
        case PRODUCT_LINKS -> productLinks.add(words, true);
        case JOB_WORD -> jobWords.addAll(words);
        case NO_TOOL_BEFORE -> noToolBefore.addAll(words);
        case NO_TOOL_AFTER -> noToolAfter.addAll(words);
        case TIER -> tiers.addAll(words);
        case MEANS_NOTHING -> phrases.add(words, new ToolPhrase.Idiom());
      }
    }
    for (List<String> noun : nouns) {
      for (List<String> link : links) {
        others.add(joined(noun, link), Kind.NAMES_OTHERS);
        others.add(joined(joined(noun, List.of(ToolText.COMMA)), link), Kind.NAMES_OTHERS);
      }
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  boolean mayFollow(String word) {
    return mayFollow.contains(word);
  }

  boolean mayPrecede(String word) {
    return mayPrecede.contains(word);
  }

  /** Whether the words beside a name say that a partner or person is meant. */
  boolean namesNoTool(ToolText text, Mention mention) {
    int before = mention.start() - 1;
    if (!text.isMark(before) && noToolAfter.contains(text.words().get(before))) {
      return true;
    }
    int next = mention.end();
    while (next - mention.end() < LONGEST_TIER
        && !text.isMark(next)
        && tiers.contains(text.words().get(next))) {
      next++;
    }
    return !text.isMark(next) && noToolBefore.contains(text.words().get(next));
  }

  /** Where phrases begin that announce tools and can hardly say anything else. */
  private BitSet longAnnouncements(ToolText text) {
    BitSet starts = new BitSet();
    for (Hit<Boolean> hit : announcements.find(text.words())) {
      boolean plain = LINKS_TO_TOOLS.contains(text.words().get(hit.end() - 1));
      if (plain && hit.end() - hit.start() > 1) {
        starts.set(hit.start());
      }
    }
    return starts;
  }

  /** The words that announce tools. */
  BitSet announcements(ToolText text) {
    BitSet announced = new BitSet();
    for (Hit<Boolean> hit : announcements.find(text.words())) {
      announced.set(hit.start(), hit.end());
    }
    return announced;
  }

  /**
   * The words among which names are those of customers, investors and the like, or of what the
   * employer's product works with.
   *
   * @param names words that are part of names
   */
  BitSet othersNames(ToolText text, BitSet names) {
    BitSet covered = new BitSet();
    for (Hit<Boolean> hit : productLinks.find(text.words())) {
      if (!covered.get(hit.start()) && !isJob(text, hit.start(), names)) {
        covered.set(hit.start(), endOfLine(text, hit.end(), text.words().size()));
      }
    }
    BitSet announced = longAnnouncements(text);
    int tools = announced.nextSetBit(0);
    for (Hit<Kind> hit : others.find(text.words())) {
      if (covered.get(hit.start())) {
        continue;
      }
      if (hit.value() == Kind.NAMES_OTHERS_IN_SENTENCE) {
        covered.set(
            startOfLine(text, hit.start()), endOfLine(text, hit.end(), text.words().size()));
      } else if (hit.value() == Kind.NAMES_OTHERS || text.isCapital(hit.end())) {
        if (tools >= 0 && tools < hit.end()) {
          tools = announced.nextSetBit(hit.end());
        }
        int limit = tools < 0 ? text.words().size() : tools;
        covered.set(hit.start(), endOfNames(text, hit.end(), limit));
      }
    }
    return covered;
  }

  /** Whether the words before in the line are about the job or a product that it uses. */
  private boolean isJob(ToolText text, int index, BitSet names) {
    int i = index;
    while (!text.startsLine(i)) {
      i--;
      if (index - i > LONGEST_SUBJECT || names.get(i) || jobWords.contains(text.words().get(i))) {
        return true;
      }
    }
    return i == index;
  }

  /**
   * The end of the line, or of the short lines that follow when it ends with the phrase.
   *
   * @param limit where it ends at the latest
   */
  private static int endOfNames(ToolText text, int start, int limit) {
    int end = endOfLine(text, start, limit);
    boolean listFollows = end == start;
    while (listFollows && end < limit) {
      int next = endOfLine(text, end + 1, limit);
      if (next - end - 1 > LONGEST_NAME) {
        return end;
      }
      end = next;
      listFollows = end < limit && text.words().get(end).equals(ToolText.LINE);
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

  private static int endOfLine(ToolText text, int start, int limit) {
    int end = start;
    while (end < limit && !text.endsLine(end)) {
      end++;
    }
    return end;
  }
}
