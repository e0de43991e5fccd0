package wagewire.transform.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of whole words, each with a value. Of the phrases that begin at a word the longest
 * counts.
 */
public final class PhraseTrie<V> {

  /** A phrase found at {@code words[start, end)}. */
  public record Hit<V>(int start, int end, V value) {}

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private @Nullable V value;
  }

  private final Node<V> root = new Node<>();

  /** Throws {@link IllegalArgumentException} when the phrase is empty or already there. */
  public void add(List<String> phrase, V value) {
    add(
        phrase,
        value,
        (_, _) -> {
          throw new IllegalArgumentException(
              "The phrase %s occurs twice: remove one".formatted(phrase));
        });
  }

  /**
   * Throws {@link IllegalArgumentException} when the phrase is empty.
   *
   * @param merge of the value that a phrase has and the one that it gets
   */
  public void add(List<String> phrase, V value, BinaryOperator<V> merge) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("A phrase must not be empty");
    }
    Node<V> node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, _ -> new Node<>());
    }
    node.value = node.value == null ? value : merge.apply(node.value, value);
  }

  /** Returns whether the word alone is a phrase. */
  public boolean holdsWord(String word) {
    Node<V> node = root.next.get(word);
    return node != null && node.value != null;
  }

  /**
   * Finds phrases in the order of the words; none that lies wholly inside another, though phrases
   * may overlap otherwise. Takes time linear in the number of words.
   */
  public List<Hit<V>> find(List<String> words) {
    List<Hit<V>> hits = new ArrayList<>();
    int covered = 0;
    IntFunction<@Nullable String> byIndex = i -> i < words.size() ? words.get(i) : null;
    for (int start = 0; start < words.size(); start++) {
      Hit<V> hit = longestAt(byIndex, start);
      if (hit != null && hit.end() > covered) {
        hits.add(hit);
        covered = hit.end();
      }
    }
    return hits;
  }

  /**
   * Returns the longest phrase that begins at the word {@code start}; null when none does.
   *
   * @param words by index; null after the last
   */
  public @Nullable Hit<V> longestAt(IntFunction<@Nullable String> words, int start) {
    Hit<V> longest = null;
    String word = words.apply(start);
    Node<V> node = word == null ? null : root.next.get(word);
    for (int end = start + 1; node != null; end++) {
      V value = node.value;
      if (value != null) {
        longest = new Hit<>(start, end, value);
      }
      word = node.next.isEmpty() ? null : words.apply(end);
      node = word == null ? null : node.next.get(word);
    }
    return longest;
  }
}
