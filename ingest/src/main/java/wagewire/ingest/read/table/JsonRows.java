package wagewire.ingest.read.table;

import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.table.RowSource.RawRow;
import wagewire.model.json.Json;

/**
 * Splits JSON lines, an array of objects, or several arrays into objects. A damaged object is one
 * broken row; reading resumes at the next opening brace that cannot belong to it.
 */
final class JsonRows implements RowSource {

  /** Longest object; longer ones are refused, to bound memory. */
  static final int LONGEST = 8_000_000;

  private static final int END = -1;
  private static final int NONE = -2;

  private final Reader reader;
  private int pushedBack = NONE;
  private long line = 1;

  JsonRows(Reader reader) {
    this.reader = reader;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    int character = read();
    while (character != END && (Character.isWhitespace(character) || isBetween(character))) {
      character = read();
    }
    if (character == END) {
      return null;
    }
    return character == '{' ? object() : remainder(character);
  }

  private static boolean isBetween(int character) {
    return character == '[' || character == ']' || character == ',';
  }

  private RawRow object() throws IOException {
    long start = line;
    JsonObjectBuffer text = new JsonObjectBuffer();
    text.add('{');
    while (!text.isComplete()) {
      int character = read();
      if (character == END || !text.accepts(character)) {
        pushBack(character);
        return broken("the object starting in line %d is not closed".formatted(start), text);
      }
      text.add((char) character);
      if (text.length() > LONGEST) {
        return broken(
            "the object starting in line %d is longer than %d characters".formatted(start, LONGEST),
            text);
      }
    }
    return parsed(start, text.toString());
  }

  private static RawRow parsed(long line, String text) {
    try {
      JsonNode node = Json.tree(text);
      return node instanceof ObjectNode object
          ? new RawRow.Values(object)
          : new RawRow.Broken("line %d is not an object".formatted(line), text);
    } catch (JacksonException e) {
      return new RawRow.Broken(
          "the object starting in line %d is not valid JSON: %s"
              .formatted(line, e.getOriginalMessage()),
          text);
    }
  }

  /** Returns the text between objects, up to the end of its line or the next object. */
  private RawRow remainder(int first) throws IOException {
    long start = line;
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    int character = first;
    while (character != END && character != '\n' && (quoted || character != '{')) {
      quoted = quoted != (character == '"');
      if (text.length() < LONGEST) {
        text.append((char) character);
      }
      character = read();
    }
    if (character == '{') {
      pushBack(character);
    }
    return new RawRow.Broken(
        "line %d contains the rest of an object without its start".formatted(start),
        text.toString().strip());
  }

  private static RawRow broken(String message, JsonObjectBuffer text) {
    return new RawRow.Broken(message, text.toString().strip());
  }

  private int read() throws IOException {
    int character = pushedBack == NONE ? reader.read() : pushedBack;
    pushedBack = NONE;
    line += character == '\n' ? 1 : 0;
    return character;
  }

  private void pushBack(int character) {
    line -= character == '\n' ? 1 : 0;
    pushedBack = character;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** The text of one JSON object during reading, and its open nesting. */
  private static final class JsonObjectBuffer {

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
}
