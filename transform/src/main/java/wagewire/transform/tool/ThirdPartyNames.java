package wagewire.transform.tool;

import java.util.BitSet;
import java.util.List;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.phrase.PhraseTrie.Hit;

/**
 * Finds where names are those of customers, investors and the like, or of what the employer's
 * product works with.
 */
final class ThirdPartyNames {

  /** Range after a phrase in which names are those of third parties. */
  enum Reach {
    REST_OF_SENTENCE,
    REST_OF_SENTENCE_IF_NAME_FOLLOWS,
    SENTENCE
  }

  /** The most words in a line of names after "our customers include:". */
  private static final int LONGEST_NAME = 6;

  /** "The Acme app for small teams", before "exports to", has no more words than this. */
  private static final int LONGEST_SUBJECT = 30;

  /** Last words of the announcements that end the names of others ("experience with"). */
  private static final List<String> LINKS_TO_TOOLS = List.of("with", "in", "of", "using");

  private final BitSet linksToTools;
  private final PhraseSet<Boolean> announcements;
  private final PhraseSet<Reach> phrases;
  private final PhraseSet<Boolean> productLinks;
  private final BitSet jobWords = new BitSet();
  private final BitSet ends = new BitSet();

  /**
   * @param announcements of tools, which end the names of others
   */
  ThirdPartyNames(PhraseSet<Boolean> announcements, ToolWords words) {
    this.announcements = announcements;
    this.linksToTools = words.addAll(LINKS_TO_TOOLS);
    this.phrases = words.newPhrases();
    this.productLinks = words.newPhrases();
  }

  void addPhrase(int[] words, Reach reach) {
    phrases.add(words, reach);
  }

  /** Adds words that link a sold product to others ("integrates with"). */
  void addProductLink(int[] words) {
    productLinks.add(words, true);
  }

  /** Words before a product link that show that the line is about the job. */
  void addJobWords(int[] words) {
    ToolWords.put(jobWords, words);
  }

  /** Words of a line that is no member of a list of names any more. */
  void addEnds(int[] words) {
    ToolWords.put(ends, words);
  }

  /**
   * The words among which names are those of customers, investors and the like, or of what the
   * employer's product works with.
   *
   * @param names words that are part of names
   */
  BitSet in(ToolText text, BitSet names) {
    BitSet covered = new BitSet();
    for (Hit<Boolean> hit : text.find(productLinks)) {
      if (!covered.get(hit.start()) && !isJob(text, hit.start(), names)) {
        covered.set(hit.start(), endOfLine(text, hit.end(), text.size()));
      }
    }
    BitSet announced = longAnnouncements(text);
    int tools = announced.nextSetBit(0);
    for (Hit<Reach> hit : text.find(phrases)) {
      if (covered.get(hit.start())) {
        continue;
      }
      if (hit.value() == Reach.SENTENCE) {
        covered.set(startOfLine(text, hit.start()), endOfLine(text, hit.end(), text.size()));
      } else if (hit.value() == Reach.REST_OF_SENTENCE || text.isCapital(hit.end())) {
        if (tools >= 0 && tools < hit.end()) {
          tools = announced.nextSetBit(hit.end());
        }
        int limit = tools < 0 ? text.size() : tools;
        covered.set(hit.start(), endOfNames(text, hit.end(), limit));
      }
    }
    return covered;
  }

  /** Returns the positions of phrases that announce tools almost without exception. */
  private BitSet longAnnouncements(ToolText text) {
    BitSet starts = new BitSet();
    for (Hit<Boolean> hit : text.find(announcements)) {
      boolean plain = linksToTools.get(text.number(hit.end() - 1));
      if (plain && hit.end() - hit.start() > 1) {
        starts.set(hit.start());
      }
    }
    return starts;
  }

  /**
   * Returns whether the preceding words of the line are about the job or a product that it uses.
   */
  private boolean isJob(ToolText text, int index, BitSet names) {
    int i = index;
    while (!text.startsLine(i)) {
      i--;
      if (index - i > LONGEST_SUBJECT || names.get(i) || jobWords.get(text.number(i))) {
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
  private int endOfNames(ToolText text, int start, int limit) {
    int end = endOfLine(text, start, limit);
    boolean listFollows = end == start;
    while (listFollows && end < limit) {
      int next = endOfLine(text, end + 1, limit);
      if (next - end - 1 > LONGEST_NAME || endsNames(text, end + 1, next)) {
        return end;
      }
      end = next;
      listFollows = end < limit && text.number(end) == ToolWords.LINE;
    }
    return end;
  }

  private boolean endsNames(ToolText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (ends.get(text.number(i))) {
        return true;
      }
    }
    return false;
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
