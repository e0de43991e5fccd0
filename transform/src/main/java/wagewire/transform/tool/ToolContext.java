package wagewire.transform.tool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.tool.ThirdPartyNames.Reach;
import wagewire.transform.tool.ToolPhrase.Mention;

/** Meanings of the words around names, by {@code context.tsv}. */
final class ToolContext {

  private enum Kind {
    /** Tools are named before or after it in the line ("experience with"). */
    ANNOUNCES,
    /** A tool follows immediately ("via"). */
    ANNOUNCES_NEXT,
    /** May immediately follow a doubtful name. */
    MAY_FOLLOW,
    /** May immediately precede a doubtful name although it has a capital. */
    MAY_PRECEDE,
    /** Names to the end of the sentence are customers, investors or partners. */
    NAMES_OTHERS,
    /**
     * Names are those of third parties when one follows immediately ("ex-Acme", not "ex-engineer").
     */
    NAMES_OTHERS_IF_NAME,
    /** Names in the whole sentence are. */
    NAMES_OTHERS_IN_SENTENCE,
    /** Customers, competitors and the like: followed by {@link #OTHERS_LINK}, names are theirs. */
    OTHERS,
    /** Stands between {@link #OTHERS} and their names ("such as"). */
    OTHERS_LINK,
    /** Ends a list of third parties' names in a line ("requirements"). */
    ENDS_NAMES,
    /** Links a sold product to others; names after it are not tools of the job. */
    PRODUCT_LINKS,
    /** Shows, before {@link #PRODUCT_LINKS} in the line, that the line is about the job. */
    JOB_WORD,
    /** Shows, immediately after a name, that a person or company is meant ("partner"). */
    NO_TOOL_BEFORE,
    /** Shows the same immediately before a name ("ex"). */
    NO_TOOL_AFTER,
    /** May occur between a name and {@link #NO_TOOL_BEFORE} ("diamond"). */
    TIER,
    /** An idiom. */
    MEANS_NOTHING
  }

  /** The most words between a name and "partner". */
  private static final int LONGEST_TIER = 3;

  private static final List<String> BETWEEN_MEMBERS =
      List.of("and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en");

  private final PhraseSet<Boolean> announcements;
  private final ThirdPartyNames others;
  private final BitSet noToolBefore = new BitSet();
  private final BitSet noToolAfter = new BitSet();
  private final BitSet tiers = new BitSet();
  private final BitSet mayFollow = new BitSet();
  private final BitSet mayPrecede = new BitSet();
  private final BitSet announcesNext = new BitSet();
  private final BitSet betweenMembers;
  private final int is;

  /** Adds the idioms to the phrases that are looked for, and its words to {@code known}. */
  ToolContext(PhraseSet<ToolPhrase> phrases, ToolWords known) {
    announcements = known.newPhrases();
    others = new ThirdPartyNames(announcements, known);
    betweenMembers = known.addAll(BETWEEN_MEMBERS);
    betweenMembers.set(ToolWords.COMMA);
    betweenMembers.set(ToolWords.LINE);
    is = known.add("is");
    List<int[]> nouns = new ArrayList<>();
    List<int[]> links = new ArrayList<>();
    for (ResourceRow row : ResourceTable.rows(ToolContext.class, "context.tsv", 2)) {
      int[] words = known.addPhrase(row.get(0));
      switch (row.constant(1, Kind.class)) {
        case ANNOUNCES -> announcements.add(words, true);
        case ANNOUNCES_NEXT -> ToolWords.put(announcesNext, words);
        case MAY_FOLLOW -> ToolWords.put(mayFollow, words);
        case MAY_PRECEDE -> ToolWords.put(mayPrecede, words);
        case NAMES_OTHERS -> others.addPhrase(words, Reach.REST_OF_SENTENCE);
        case NAMES_OTHERS_IF_NAME ->
            others.addPhrase(words, Reach.REST_OF_SENTENCE_IF_NAME_FOLLOWS);
        case NAMES_OTHERS_IN_SENTENCE -> others.addPhrase(words, Reach.SENTENCE);
        case OTHERS -> nouns.add(words);
        case OTHERS_LINK -> links.add(words);
        case ENDS_NAMES -> others.addEnds(words);
        case PRODUCT_LINKS -> others.addProductLink(words);
        case JOB_WORD -> others.addJobWords(words);
        case NO_TOOL_BEFORE -> ToolWords.put(noToolBefore, words);
        case NO_TOOL_AFTER -> ToolWords.put(noToolAfter, words);
        case TIER -> ToolWords.put(tiers, words);
        case MEANS_NOTHING -> phrases.add(words, new ToolPhrase.Idiom());
      }
    }
    int[] comma = {ToolWords.COMMA};
    for (int[] noun : nouns) {
      for (int[] link : links) {
        others.addPhrase(joined(noun, link), Reach.REST_OF_SENTENCE);
        others.addPhrase(joined(joined(noun, comma), link), Reach.REST_OF_SENTENCE);
      }
    }
  }

  private static int[] joined(int[] first, int[] second) {
    return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
  }

  /** Returns whether the word of this number may follow a doubtful name. */
  boolean mayFollow(int word) {
    return mayFollow.get(word);
  }

  /** Returns whether the word of this number may precede a doubtful name. */
  boolean mayPrecede(int word) {
    return mayPrecede.get(word);
  }

  /** Returns whether the mark or word separates the members of a list. */
  boolean partsMembers(int word) {
    return betweenMembers.get(word);
  }

  /** Returns whether the word is "is". */
  boolean isIs(int word) {
    return word == is;
  }

  /** Returns whether the word before a name shows that it is a tool. */
  boolean announcesNext(ToolText text, Mention mention) {
    int before = mention.start() - 1;
    return !text.isMark(before) && announcesNext.get(text.number(before));
  }

  /** Returns whether the words next to a name show that a partner or person is meant. */
  boolean namesNoTool(ToolText text, Mention mention) {
    int before = mention.start() - 1;
    if (!text.isMark(before) && noToolAfter.get(text.number(before))) {
      return true;
    }
    int next = mention.end();
    while (next - mention.end() < LONGEST_TIER
        && !text.isMark(next)
        && tiers.get(text.number(next))) {
      next++;
    }
    return !text.isMark(next) && noToolBefore.get(text.number(next));
  }

  /** The words that announce tools. */
  BitSet announcements(ToolText text) {
    BitSet announced = new BitSet();
    for (Hit<Boolean> hit : text.find(announcements)) {
      announced.set(hit.start(), hit.end());
    }
    return announced;
  }

  /** The words among which names are those of others. */
  BitSet othersNames(ToolText text, BitSet names) {
    return others.in(text, names);
  }
}
