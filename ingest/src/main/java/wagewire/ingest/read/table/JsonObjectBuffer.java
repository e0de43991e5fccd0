package wagewire.ingest.read.table;

import java.util.BitSet;

/** The text of one JSON object during reading, and its open nesting. */
final class JsonObjectBuffer {

  private final StringBuilder text = new StringBuilder();
  private final BitSet arrays = new BitSet();
  private int depth;
  private boolean quoted;
  private boolean escaped;
  private char lastSign = ' ';

  boolean isComplete() {
    return depth == 0 && !text.isEmpty();
  }

  int length() {
    return text.length();
  }

  /**
   * Returns false for a character that proves the object truncated: a line break inside a string,
   * or an opening brace where no value may begin.
   */
  boolean accepts(int character) {
    if (quoted) {
      return character != '\n';
    }
    if (character != '{') {
      return true;
    }
    return arrays.get(depth) ? lastSign == '[' || lastSign == ',' : lastSign == ':';
  }

  void add(char character) {
    text.append(character);
    if (quoted) {
      addQuoted(character);
      return;
    }
    if (character == '"') {
      quoted = true;
    }
    if (character == '{' || character == '[') {
      depth++;
      arrays.set(depth, character == '[');
    }
    if (character == '}' || character == ']') {
      depth--;
    }
    if (!Character.isWhitespace(character)) {
      lastSign = character;
    }
  }

  private void addQuoted(char character) {
    boolean closes = character == '"' && !escaped;
    escaped = character == '\\' && !escaped;
    quoted = !closes;
    lastSign = character;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
