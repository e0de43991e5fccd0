package wagewire.ingest.read.jsonld;

/** Escapes unescaped quotes inside strings. A quote ends a string only where valid JSON follows. */
final class QuoteRepair {

  private final String text;
  private final StringBuilder mended;

  private QuoteRepair(String text) {
    this.text = text;
    this.mended = new StringBuilder(text.length() + 64);
  }

  static String escaped(String text) {
    return new QuoteRepair(text).mend();
  }

  private String mend() {
    boolean inside = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && inside && at + 1 < text.length()) {
        mended.append(c).append(text.charAt(++at));
        continue;
      }
      if (c == '"' && inside && !ends(at)) {
        mended.append('\\');
      } else if (c == '"') {
        inside = !inside;
      }
      mended.append(c);
    }
    return mended.toString();
  }

  private boolean ends(int quote) {
    int next = afterBlanks(quote + 1);
    return switch (at(next)) {
      case ':', '}', ']', '\0' -> true;
      case ',' -> "\"{[}]-0123456789tfn".indexOf(at(afterBlanks(next + 1))) >= 0;
      default -> false;
    };
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the character at the index; past the end, one that ends nothing. */
  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
