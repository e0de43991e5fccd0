package wagewire.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text stands out from its ground, by the formula of WCAG 2.2. */
class ContrastTest {

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final List<Map<String, Integer>> THEMES = themes();

  @ParameterizedTest
  @CsvSource({
    "ink, ground, 4.5",
    "ink, raised, 4.5",
    "ink, rule, 4.5",
    "soft, ground, 4.5",
    "soft, raised, 4.5",
    "soft, rule, 4.5",
    "accent, ground, 4.5",
    "accent, raised, 4.5",
    "ground, accent, 4.5",
    "caution, ground, 4.5",
    "caution, raised, 4.5",
    "caution, caution-ground, 4.5",
    "ink, caution-ground, 4.5",
    "edge, ground, 3",
    "edge, raised, 3"
  })
  void aColourStandsOutFromItsGround(String colour, String ground, double least) {
    assertThat(THEMES).hasSize(2);
    assertThat(THEMES)
        .allSatisfy(theme ->
            assertThat(contrast(of(theme, colour), of(theme, ground)))
                .as(colour + " on " + ground)
                .isGreaterThanOrEqualTo(least));
  }

  /** The light theme, and the dark one, which is the same where it says nothing else. */
  private static List<Map<String, Integer>> themes() {
    String style = Assets.STYLE.text();
    int dark = style.indexOf("@media (prefers-color-scheme: dark)");
    Map<String, Integer> light = colours(style.substring(0, dark));
    Map<String, Integer> other = new HashMap<>(light);
    other.putAll(colours(style.substring(dark, style.indexOf("*,", dark))));
    return List.of(light, other);
  }

  private static Map<String, Integer> colours(String style) {
    Map<String, Integer> colours = new HashMap<>();
    COLOUR
        .matcher(style)
        .results()
        .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    return colours;
  }

  private static int of(Map<String, Integer> theme, String name) {
    return Objects.requireNonNull(theme.get(name), name);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
