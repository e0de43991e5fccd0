package wagewire.lab.market.server.skeleton;

/** An escape of texts, by their position in the page. */
@FunctionalInterface
interface Escape {

  void append(String text, StringBuilder out);

  default String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    append(text, out);
    return out.toString();
  }
}
