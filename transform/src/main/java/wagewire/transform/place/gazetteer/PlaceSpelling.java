package wagewire.transform.place.gazetteer;

/** Spellings of one name or code. */
final class PlaceSpelling {

  private PlaceSpelling() {}

  /** Removes dots: {@code U. S.} becomes {@code US}. */
  static String code(String text) {
    return text.replace(". ", ".").replace(".", "").strip();
  }

  static boolean isInCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a key in which words that begin many names (saint, fort, mount) are abbreviated. */
  static String shortened(String key) {
    boolean isLong = key.contains("saint ") || key.contains("fort ") || key.contains("mount ");
    return isLong
        ? (" " + key)
            .replace(" saint ", " st ")
            .replace(" fort ", " ft ")
            .replace(" mount ", " mt ")
            .strip()
        : key;
  }
}
