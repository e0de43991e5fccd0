package wagewire.reporting.chart;

import java.awt.Color;

/** Colours that all charts share; text stands out from the ground by 4.5 to 1 or more. */
public enum ChartTheme {
  LIGHT(0xFBF9F5, 0x1C1B1A, 0x6B6862, 0xE4E0D8, 0x0B5D63, 0x955800),
  DARK(0x1E2122, 0xECE9E3, 0xB0ACA4, 0x33383A, 0x6CC4C9, 0xE7AD5C);

  private final int ground;
  private final int ink;
  private final int context;
  private final int grid;
  private final int accent;
  private final int caution;

  ChartTheme(int ground, int ink, int context, int grid, int accent, int caution) {
    this.ground = ground;
    this.ink = ink;
    this.context = context;
    this.grid = grid;
    this.accent = accent;
    this.caution = caution;
  }

  Color ground() {
    return new Color(ground);
  }

  /** Colour of titles and labels. */
  Color ink() {
    return new Color(ink);
  }

  /** Colour of secondary text and lines. */
  Color context() {
    return new Color(context);
  }

  Color grid() {
    return new Color(grid);
  }

  /** Colour of the subject. */
  Color accent() {
    return new Color(accent);
  }

  Color caution() {
    return new Color(caution);
  }
}
