package wagewire.lab.market.text;

import java.util.function.UnaryOperator;

/** Fills the placeholders of sentences, such as {@code {city}}. */
final class SentenceTemplate {

  private SentenceTemplate() {}

  /**
   * Returns the sentence with its placeholders filled.
   *
   * @param values gives the value of a name
   */
  static String fill(String sentence, UnaryOperator<String> values) {
    int open = sentence.indexOf('{');
    if (open < 0) {
      return sentence;
    }
    StringBuilder filled = new StringBuilder(sentence.length() + 64);
    int done = 0;
    while (open >= 0) {
      int close = sentence.indexOf('}', open);
      filled.append(sentence, done, open);
      filled.append(values.apply(sentence.substring(open + 1, close)));
      done = close + 1;
      open = sentence.indexOf('{', done);
    }
    return filled.append(sentence, done, sentence.length()).toString();
  }
}
