package wagewire.ingest.read.contact;

/** A searchable set of ASCII characters. */
final class AsciiSet {

  private final boolean[] isOne = new boolean[128];

  AsciiSet(String characters) {
    characters.chars().forEach(character -> isOne[character] = true);
  }

  /** Returns the first position of a member at or after the index; the text's length for none. */
  int next(String text, int index) {
    int at = index;
    while (at < text.length() && !contains(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean contains(char character) {
    return character < isOne.length && isOne[character];
  }
}
