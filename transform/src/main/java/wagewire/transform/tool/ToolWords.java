package wagewire.transform.tool;

import java.util.BitSet;
import java.util.Collection;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.phrase.PhraseSets;
import wagewire.transform.phrase.PhraseSets.Found;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.text.Fnv;

/** The words and marks that the tables of this package distinguish in a text, by number. */
final class ToolWords {

  /** Stands for each word that the tables do not have. */
  static final int OTHER = Lexicon.NONE;

  /** The end of a sentence or paragraph. */
  static final int STOP = 1;

  /** The end of a line. */
  static final int LINE = 2;

  /** A mark between the members of a list. */
  static final int COMMA = 3;

  /** An ampersand between words. */
  static final int AND = 4;

  /** An ampersand between letters. */
  static final int AMPERSAND = 5;

  private final Lexicon lexicon = new Lexicon();
  private final BitSet abbreviated = new BitSet();
  private final PhraseSets phrases = new PhraseSets();

  ToolWords() {
    for (String mark : new String[] {".", "\n", ",", "and", "&"}) {
      lexicon.add(mark);
    }
    for (String word : new String[] {"g", "e", "etc", "incl", "vs", "esp"}) {
      abbreviated.set(lexicon.add(word));
    }
  }

  /** Adds a word in lower case. */
  int add(String word) {
    return lexicon.add(word);
  }

  /** Adds words in lower case. */
  BitSet addAll(Collection<String> words) {
    BitSet numbers = new BitSet();
    words.forEach(word -> numbers.set(lexicon.add(word)));
    return numbers;
  }

  /** Puts the numbers of words into a set. */
  static void put(BitSet set, int[] words) {
    for (int word : words) {
      set.set(word);
    }
  }

  /** Adds the words of a phrase of a table; a mark may end it. */
  int[] addPhrase(String phrase) {
    return ToolTokenizer.textOfPhrase(phrase, this).numbers();
  }

  /** A set of phrases that are looked for in each text. */
  <V> PhraseSet<V> newPhrases() {
    return phrases.newSet();
  }

  /** Finds the phrases of all sets in {@code numbers[0, size)}. */
  Found phrasesIn(int[] numbers, int size) {
    return phrases.find(numbers, size);
  }

  /**
   * The number of a word.
   *
   * @param hash {@link Fnv} of the word in lower case
   */
  int find(long hash) {
    return lexicon.find(hash);
  }

  /** Returns the word of a number; empty for {@link #OTHER}. */
  String word(int number) {
    return lexicon.word(number);
  }

  /** Returns whether a full stop after the word marks an abbreviation. */
  boolean isAbbreviated(int number) {
    return abbreviated.get(number);
  }

  static boolean isMark(int number) {
    return number >= STOP && number <= COMMA;
  }
}
