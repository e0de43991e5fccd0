package wagewire.transform.tool;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;

/**
 * Finds where names are those of customers, investors and the like, or of what the employer's
 * product works with.
 */
final class OthersNames {

  /** How far from a phrase names are those of others. */
  enum Reach {
    REST_OF_SENTENCE,
    REST_OF_SENTENCE_IF_NAME_FOLLOWS,
    SENTENCE
  }

  /** Lines of names behind "our customers include:" have no more words than this. */
  private static final int LONGEST_NAME = 6;

  /** "The Acme app for small teams", before "exports to", has no more words than this. */
  private static final int LONGEST_SUBJECT = 30;

  /** Last words of the announcements that end the names of others ("experience with"). */
  private static final Set<String> LINKS_TO_TOOLS = Set.of("with", "in", "of", "using");

  private final PhraseTrie<Boolean> announcements;
  private final PhraseTrie<Reach> phrases = new PhraseTrie<>();
  private final PhraseTrie<Boolean> productLinks = new PhraseTrie<>();
  private final Set<String> jobWords = new HashSet<>();
  private final Set<String> ends = new HashSet<>();

  /**
   * @param announcements of tools, which end the names of others
   */
  OthersNames(PhraseTrie<Boolean> announcements) {
    this.announcements = announcements;
  }

  void addPhrase(List<String> words, Reach reach) {
    phrases.add(words, reach);
  }

  /** What a product that is sold does with others ("integrates with"). */
  void addProductLink(List<String> words) {
    productLinks.add(words, true);
  }

  /** Words before a product link that say that the job is spoken of. */
  void addJobWords(List<String> words) {
    jobWords.addAll(words);
  }

  /** Words of a line that is no member of a list of names any more. */
  void addEnds(List<String> words) {
    ends.addAll(words);
  }

  /**
   * The words among which names are those of customers, investors and the like, or of what the
   * employer's product works with.
   *
   * @param names words that are part of names
   */
  BitSet in(ToolText text, BitSet names) {
    BitSet covered = new BitSet();
    for (Hit<Boolean> hit : productLinks.find(text.words())) {
      if (!covered.get(hit.start()) && !isJob(text, hit.start(), names)) {
        covered.set(hit.start(), endOfLine(text, hit.end(), text.words().size()));
      }
    }
    BitSet announced = longAnnouncements(text);
    int tools = announced.nextSetBit(0);
    for (Hit<Reach> hit : phrases.find(text.words())) {
      if (covered.get(hit.start())) {
        continue;
      }
      if (hit.value() == Reach.SENTENCE) {
        covered.set(
            startOfLine(text, hit.start()), endOfLine(text, hit.end(), text.words().size()));
      } else if (hit.value() == Reach.REST_OF_SENTENCE || text.isCapital(hit.end())) {
        if (tools >= 0 && tools < hit.end()) {
          tools = announced.nextSetBit(hit.end());
        }
        int limit = tools < 0 ? text.words().size() : tools;
        covered.set(hit.start(), endOfNames(text, hit.end(), limit));
      }
    }
    return covered;
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
  private int endOfNames(ToolText text, int start, int limit) {
    int end = endOfLine(text, start, limit);
    boolean listFollows = end == start;
    while (listFollows && end < limit) {
      int next = endOfLine(text, end + 1, limit);
      if (next - end - 1 > LONGEST_NAME || endsNames(text, end + 1, next)) {
        return end;
      }
      end = next;
      listFollows = end < limit && text.words().get(end).equals(ToolText.LINE);
    }
    return end;
  }

  private boolean endsNames(ToolText text, int start, int end) {
    return text.words().subList(start, end).stream().anyMatch(ends::contains);
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
