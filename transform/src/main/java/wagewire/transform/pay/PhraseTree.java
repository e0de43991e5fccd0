package wagewire.transform.pay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Phrases by their words; the longest phrase wins. */
final class PhraseTree<V> {

  /**
   * A phrase found.
   *
   * @param after index of the first lexeme behind it
   */
  record Match<V>(V value, int after) {}

  private final Map<String, PhraseTree<V>> branches = new HashMap<>();
  private @Nullable V value;

  void add(List<Lexeme> phrase, V added, BinaryOperator<V> merge) {
    PhraseTree<V> node = this;
    for (Lexeme lexeme : phrase) {
      node = node.branches.computeIfAbsent(lexeme.key(), key -> new PhraseTree<>());
    }
    node.value = node.value == null ? added : merge.apply(node.value, added);
  }

  boolean holdsWord(String word) {
    PhraseTree<V> node = branches.get(word);
    return node != null && node.value != null;
  }

  /** The longest phrase that starts at {@code from}; looks no further than the longest phrase. */
  @Nullable Match<V> longest(List<Lexeme> lexemes, int from) {
    PhraseTree<V> node = this;
    Match<V> best = null;
    for (int index = from; index < lexemes.size(); index++) {
      node = node.branches.get(lexemes.get(index).key());
      if (node == null) {
        return best;
      }
      if (node.value != null) {
        best = new Match<>(node.value, index + 1);
      }
    }
    return best;
  }
}
