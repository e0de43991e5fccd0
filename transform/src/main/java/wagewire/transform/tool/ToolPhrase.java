package wagewire.transform.tool;

import java.util.Set;

/** What a phrase in a text can be. */
sealed interface ToolPhrase {

  /**
   * The name of a product.
   *
   * @param exact the spellings that count when the name is doubtful; empty when it is sure
   */
  record Name(Tool tool, Set<String> exact) implements ToolPhrase {

    boolean isSure() {
      return exact.isEmpty();
    }
  }

  /** Words that hold the name of a product and mean something else ("go to market"). */
  record Idiom() implements ToolPhrase {}
}
