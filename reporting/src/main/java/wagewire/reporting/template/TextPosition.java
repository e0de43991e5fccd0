package wagewire.reporting.template;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record TextPosition(int line, int column) {

  @Override
  public String toString() {
    return "line %d, column %d".formatted(line, column);
  }
}
