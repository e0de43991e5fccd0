package wagewire.local.market.server.skeleton;

/** What stands between the quotation marks of a JSON string. */
final class JsonEscape {

  private static final char FIRST_PLAIN = ' ';

  private JsonEscape() {}

  static String of(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isSpecial(text.charAt(at))) {
        return escaped(text, at);
      }
    }
    return text;
  }

  private static String escaped(String text, int first) {
    StringBuilder json = new StringBuilder(text.length() + text.length() / 16 + 16);
    json.append(text, 0, first);
    int done = first;
    for (int at = first; at < text.length(); at++) {
      char character = text.charAt(at);
      if (isSpecial(character)) {
        json.append(text, done, at);
        append(character, json);
        done = at + 1;
      }
    }
    return json.append(text, done, text.length()).toString();
  }

  private static boolean isSpecial(char character) {
    return character < FIRST_PLAIN || character == '"' || character == '\\';
  }

  private static void append(char character, StringBuilder json) {
    switch (character) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\t' -> json.append("\\t");
      default -> json.append("\\u%04x".formatted((int) character));
    }
  }
}
