package wagewire.lab.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * What a page is looked at on.
 *
 * @param width in pixels
 */
record Screen(int width, int height, ColorScheme scheme) {

  static final Screen DESKTOP = new Screen(1280, 900, ColorScheme.LIGHT);
  static final Screen PHONE = new Screen(360, 740, ColorScheme.LIGHT);

  static final List<Screen> ALL =
      List.of(DESKTOP, DESKTOP.in(ColorScheme.DARK), PHONE, PHONE.in(ColorScheme.DARK));

  /** Each width and each scheme once. */
  static final List<Screen> TWO = List.of(DESKTOP, PHONE.in(ColorScheme.DARK));

  Screen in(ColorScheme other) {
    return new Screen(width, height, other);
  }

  /** Such as {@code 360-dark}. */
  String id() {
    return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
  }
}
