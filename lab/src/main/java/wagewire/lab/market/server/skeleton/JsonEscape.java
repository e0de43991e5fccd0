package wagewire.lab.market.server.skeleton;

/** Escapes text inside a JSON string. */
final class JsonEscape {

  private static final char FIRST_PLAIN = ' ';

  private JsonEscape() {}

  static void append(String text, StringBuilder out) {
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character < FIRST_PLAIN || character == '"' || character == '\\') {
        out.append(text, done, at);
        append(character, out);
        done = at + 1;
      }
    }
    out.append(text, done, text.length());
  }

  private static void append(char character, StringBuilder out) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u%04x".formatted((int) character));
    }
  }
}
