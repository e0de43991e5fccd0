package wagewire.reporting.chart;

/**
 * Appearance of a chart; its content is the same.
 *
 * @param layout how wide the drawing is before it is scaled
 */
public record ChartVariant(ChartTheme theme, Layout layout) {

  /** Light theme for wide screens, as in a brief. */
  public static final ChartVariant USUAL = new ChartVariant(ChartTheme.LIGHT, Layout.WIDE);

  /** Width classes of a drawing. */
  public enum Layout {
    WIDE(760),
    /** Layout for telephones: the same type in less space. */
    NARROW(400);

    private final int width;

    Layout(int width) {
      this.width = width;
    }

    /** Returns the width of the drawing in pixels. */
    public int width() {
      return width;
    }
  }

  boolean isNarrow() {
    return layout == Layout.NARROW;
  }

  /** Returns the width of the plot without the margins. */
  double plotWidth() {
    return layout.width() - 80.0;
  }
}
