package wagewire.reporting.tell;

/** Small helps for words. */
final class Text {

  private Text() {}

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
