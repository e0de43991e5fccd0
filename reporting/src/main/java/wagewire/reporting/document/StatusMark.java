package wagewire.reporting.document;

import wagewire.reporting.figure.Figure;

/** Status of a figure, in words and as the name of a shape. */
public enum StatusMark {
  PUBLISHED("published", "Shown"),
  CAUTION("caution", "Use with caution"),
  NOT_SHOWN("not-shown", "Not shown"),
  /** Mark of boards and checks, not of figures. */
  NEEDS_ATTENTION("caution", "Needs attention");

  private final String shape;
  private final String words;

  StatusMark(String shape, String words) {
    this.shape = shape;
    this.words = words;
  }

  static StatusMark of(Figure figure) {
    if (!figure.shown()) {
      return NOT_SHOWN;
    }
    return figure.status().equals("caution") ? CAUTION : PUBLISHED;
  }

  /** The end of its style's name. */
  public String shape() {
    return shape;
  }

  public String words() {
    return words;
  }
}
