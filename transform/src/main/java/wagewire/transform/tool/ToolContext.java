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
import wagewire.transform.tool.OthersNames.Reach;

/** What the words around names say, by {@code context.tsv}. */
final class ToolContext {

  private enum Kind {
    /** Tools are named before or behind it in the line ("experience with"). */
    ANNOUNCES,
    /** A tool stands right behind it ("via"). */
    ANNOUNCES_NEXT,
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
    /** In a line it says that the list of others' names has ended ("requirements"). */
    ENDS_NAMES,
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

  /** So many words may stand between a name and "partner". */
  private static final int LONGEST_TIER = 3;

  private final PhraseTrie<Boolean> announcements = new PhraseTrie<>();
  private final OthersNames others = new OthersNames(announcements);
  private final Set<String> noToolBefore = new HashSet<>();
  private final Set<String> noToolAfter = new HashSet<>();
  private final Set<String> tiers = new HashSet<>();
  private final Set<String> mayFollow = new HashSet<>();
  private final Set<String> mayPrecede = new HashSet<>();
  private final Set<String> announcesNext = new HashSet<>();

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
        case ANNOUNCES_NEXT -> announcesNext.addAll(words);
        case MAY_FOLLOW -> mayFollow.addAll(words);
        case MAY_PRECEDE -> mayPrecede.addAll(words);
        case NAMES_OTHERS -> others.addPhrase(words, Reach.REST_OF_SENTENCE);
        case NAMES_OTHERS_IF_NAME ->
            others.addPhrase(words, Reach.REST_OF_SENTENCE_IF_NAME_FOLLOWS);
        case NAMES_OTHERS_IN_SENTENCE -> others.addPhrase(words, Reach.SENTENCE);
        case OTHERS -> nouns.add(words);
        case OTHERS_LINK -> links.add(words);
        case ENDS_NAMES -> others.addEnds(words);
        case PRODUCT_LINKS -> others.addProductLink(words);
        case JOB_WORD -> others.addJobWords(words);
        case NO_TOOL_BEFORE -> noToolBefore.addAll(words);
        case NO_TOOL_AFTER -> noToolAfter.addAll(words);
        case TIER -> tiers.addAll(words);
        case MEANS_NOTHING -> phrases.add(words, new ToolPhrase.Idiom());
      }
    }
    for (List<String> noun : nouns) {
      for (List<String> link : links) {
        others.addPhrase(joined(noun, link), Reach.REST_OF_SENTENCE);
        others.addPhrase(
            joined(joined(noun, List.of(ToolText.COMMA)), link), Reach.REST_OF_SENTENCE);
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

  /** Whether a name behind the word before it is a tool. */
  boolean announcesNext(ToolText text, Mention mention) {
    int before = mention.start() - 1;
    return !text.isMark(before) && announcesNext.contains(text.words().get(before));
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

  /** The words that announce tools. */
  BitSet announcements(ToolText text) {
    BitSet announced = new BitSet();
    for (Hit<Boolean> hit : announcements.find(text.words())) {
      announced.set(hit.start(), hit.end());
    }
    return announced;
  }

  /** The words among which names are those of others. */
  BitSet othersNames(ToolText text, BitSet names) {
    return others.in(text, names);
  }
}
