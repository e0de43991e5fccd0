package wagewire.transform.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.phrase.PhraseTrie.Hit;

/**
 * Sets of phrases of words by their numbers in a {@link Lexicon}, all looked for in one pass over a
 * text. Of the phrases of a set that begin at a word the longest counts.
 */
public final class PhraseSets {

  /** Values by the number of the word. */
  private @Nullable Node[] first = new @Nullable Node[1];

  /**
   * By the number of the word, a bit for each word that follows it in a phrase, by its last bits;
   * all for a word that is a phrase. Most words of a text begin none, which this shows without the
   * node.
   */
  private long[] begins = new long[1];

  private int count;

  /** A set of phrases with values. */
  public final class PhraseSet<V> {
    private final int index = count++;

    private PhraseSet() {}

    /**
     * Throws {@link IllegalArgumentException} when the phrase is empty, holds a word of no number
     * or is already in the set.
     */
    public void add(int[] phrase, V value) {
      if (phrase.length == 0 || Arrays.stream(phrase).anyMatch(word -> word == Lexicon.NONE)) {
        throw new IllegalArgumentException("A phrase must have words, each with a number");
      }
      Node node = firstOrNew(phrase[0]);
      for (int i = 1; i < phrase.length; i++) {
        node = node.nextOrNew(phrase[i]);
      }
      node.put(index, value);
      begins[phrase[0]] |= phrase.length == 1 ? -1 : bit(phrase[1]);
    }
  }

  private static long bit(int word) {
    return 1L << word;
  }

  /** The phrases found in a text. */
  public static final class Found {
    /** By the number of the set; null for none. */
    private final @Nullable List<Hit<?>>[] hits;

    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    private Found(int sets) {
      hits = new List[sets];
    }

    private void add(int set, Hit<?> hit) {
      List<Hit<?>> ofSet = hits[set];
      if (ofSet == null) {
        ofSet = new ArrayList<>();
        hits[set] = ofSet;
      }
      ofSet.add(hit);
    }

    /**
     * Returns the set's phrases in the order of the words; none that lies wholly inside another of
     * the set, though they may overlap otherwise.
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Only add puts values in, those of the set.
    public <V> List<Hit<V>> of(PhraseSet<V> set) {
      List<Hit<?>> ofSet = hits[set.index];
      return ofSet == null ? List.of() : (List) ofSet;
    }
  }

  /** Words that follow the words before, and what the phrase that ends here is in each set. */
  private static final class Node {
    private int[] words = {};
    private Node[] behind = {};

    private @Nullable Object @Nullable [] values;

    /** A bit for each word, by its last bits: most words of a text follow no phrase. */
    private long following;

    @Nullable Node next(int word) {
      if ((following & bit(word)) == 0) {
        return null;
      }
      int place = Arrays.binarySearch(words, word);
      return place < 0 ? null : behind[place];
    }

    Node nextOrNew(int word) {
      int place = Arrays.binarySearch(words, word);
      if (place >= 0) {
        return behind[place];
      }
      int free = -place - 1;
      int last = words.length;
      words = Arrays.copyOf(words, last + 1);
      behind = Arrays.copyOf(behind, last + 1);
      System.arraycopy(words, free, words, free + 1, last - free);
      System.arraycopy(behind, free, behind, free + 1, last - free);
      words[free] = word;
      behind[free] = new Node();
      following |= bit(word);
      return behind[free];
    }

    void put(int set, Object value) {
      @Nullable Object[] old = values == null ? new @Nullable Object[0] : values;
      if (set < old.length && old[set] != null) {
        throw new IllegalArgumentException(
            "A phrase of %s occurs twice: remove one".formatted(value));
      }
      values = Arrays.copyOf(old, Math.max(old.length, set + 1));
      values[set] = value;
    }
  }

  /** A set without phrases. */
  public <V> PhraseSet<V> newSet() {
    return new PhraseSet<>();
  }

  /** Finds phrases in {@code words[0, size)}, in time linear in their number. */
  public Found find(int[] words, int size) {
    Found found = new Found(count);
    Longest longest = new Longest(count);
    for (int start = 0; start < size; start++) {
      int word = words[start];
      int next = start + 1 < size ? words[start + 1] : Lexicon.NONE;
      Node node = word < begins.length && (begins[word] & bit(next)) != 0 ? first[word] : null;
      if (node == null) {
        continue;
      }
      for (int end = start + 1; node != null; end++) {
        longest.take(node, end);
        node = end < size ? node.next(words[end]) : null;
      }
      longest.add(found, start);
    }
    return found;
  }

  private Node firstOrNew(int word) {
    if (first.length <= word) {
      first = Arrays.copyOf(first, 2 * word);
      begins = Arrays.copyOf(begins, 2 * word);
    }
    Node node = first[word];
    if (node == null) {
      node = new Node();
      first[word] = node;
    }
    return node;
  }

  /** The longest phrase of each set that begins at a word. */
  private static final class Longest {
    private final int[] ends;
    private final int[] covered;
    private final @Nullable Object[] values;
    private int highest;

    Longest(int sets) {
      ends = new int[sets];
      covered = new int[sets];
      values = new @Nullable Object[sets];
    }

    void take(Node node, int end) {
      @Nullable Object @Nullable [] here = node.values;
      if (here == null) {
        return;
      }
      for (int set = 0; set < here.length; set++) {
        if (here[set] != null) {
          values[set] = here[set];
          ends[set] = end;
        }
      }
      highest = Math.max(highest, here.length);
    }

    void add(Found found, int start) {
      for (int set = 0; set < highest; set++) {
        Object value = values[set];
        if (value != null && ends[set] > covered[set]) {
          found.add(set, new Hit<>(start, ends[set], value));
          covered[set] = ends[set];
        }
        values[set] = null;
      }
      highest = 0;
    }
  }
}
