package wagewire.transform.tool;

import java.util.BitSet;
import java.util.Set;

/** Kinds of phrases in a text. */
sealed interface ToolPhrase {

  /** A name of a product at {@code words[start, end)} of a text. */
  record Mention(int start, int end, Name name) {}

  /**
   * The name of a product.
   *
   * @param exact the spellings that count when the name is doubtful; empty when it is sure
   * @param shown as {@link Tool#shown}, by number
   * @param against as {@link Tool#against}, by number
   */
  record Name(Tool tool, Set<String> exact, BitSet shown, BitSet against) implements ToolPhrase {

    boolean isSure() {
      return exact.isEmpty();
    }
  }

  /** Words that hold the name of a product and mean something else ("go to market"). */
  record Idiom() implements ToolPhrase {}
}
