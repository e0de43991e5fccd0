package wagewire.reporting.page.component;

import wagewire.reporting.figure.Figure;

/** How far a figure may be relied on, in words and as the name of a shape. */
public enum StatusMark {
  PUBLISHED("published", "Shown"),
  CAUTION("caution", "Use with caution"),
  WITHHELD("withheld", "Not shown"),
  /** Of boards and checks, not of figures. */
  UNWELL("caution", "Needs attention");

  private final String shape;
  private final String words;

  StatusMark(String shape, String words) {
    this.shape = shape;
    this.words = words;
  }

  static StatusMark of(Figure figure) {
    if (!figure.told()) {
      return WITHHELD;
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
