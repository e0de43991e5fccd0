package wagewire.lab.market.server.skeleton;

/** How a text is written where it stands. */
@FunctionalInterface
interface Escape {

  void append(String text, StringBuilder out);

  default String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    append(text, out);
    return out.toString();
  }
}
