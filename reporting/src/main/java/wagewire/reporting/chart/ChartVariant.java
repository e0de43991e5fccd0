package wagewire.reporting.chart;

/**
 * How a chart is to look; what it says is the same.
 *
 * @param layout how wide the drawing is before it is scaled
 */
public record ChartVariant(ChartTheme theme, Layout layout) {

  /** On light ground and for wide screens, as in a brief. */
  public static final ChartVariant USUAL = new ChartVariant(ChartTheme.LIGHT, Layout.WIDE);

  /** For how much room. */
  public enum Layout {
    WIDE(760),
    /** For telephones: the same type on less room. */
    NARROW(400);

    private final int width;

    Layout(int width) {
      this.width = width;
    }

    /** In pixels of the drawing. */
    public int width() {
      return width;
    }
  }

  boolean isNarrow() {
    return layout == Layout.NARROW;
  }

  /** Of the plot without the frame's margins. */
  double plotWidth() {
    return layout.width() - 80.0;
  }
}
