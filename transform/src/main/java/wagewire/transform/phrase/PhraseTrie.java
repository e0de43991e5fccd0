package wagewire.transform.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of whole words, each with a value. Of the phrases that begin at a word the longest
 * counts, and none counts that lies wholly inside another; phrases may overlap otherwise.
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
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("An empty phrase cannot be found");
    }
    Node<V> node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, _ -> new Node<>());
    }
    if (node.value != null) {
      throw new IllegalArgumentException("The phrase %s stands twice".formatted(phrase));
    }
    node.value = value;
  }

  /** In the order of the words; takes time linear in their number. */
  public List<Hit<V>> find(List<String> words) {
    List<Hit<V>> hits = new ArrayList<>();
    int covered = 0;
    for (int start = 0; start < words.size(); start++) {
      Hit<V> hit = longestAt(words, start);
      if (hit != null && hit.end() > covered) {
        hits.add(hit);
        covered = hit.end();
      }
    }
    return hits;
  }

  private @Nullable Hit<V> longestAt(List<String> words, int start) {
    Hit<V> longest = null;
    Node<V> node = root;
    for (int i = start; i < words.size(); i++) {
      node = node.next.get(words.get(i));
      if (node == null) {
        return longest;
      }
      V value = node.value;
      if (value != null) {
        longest = new Hit<>(start, i + 1, value);
      }
    }
    return longest;
  }
}
