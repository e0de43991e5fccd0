package wagewire.lab.market.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.settings.Unkindness;

/**
 * The market is as like the real one as the table of likeness says, and so is the documentation;
 * {@code -Dlikeness=apply} writes the measured values into it.
 */
@Tag("longer")
class LikenessTest {

  private static final Path DOCUMENT = Path.of("../docs/market.md");
  private static final String BEGIN = "<!-- likeness -->\n";
  private static final String END = "<!-- end of likeness -->\n";

  private static final List<Property> PROPERTIES = Property.read();
  private static final Map<String, Double> MARKET = Likeness.ofMarket();

  @Test
  void theMarketHasTheProperties() throws IOException {
    Files.writeString(
        Path.of("target/likeness.md"),
        LikenessPage.measured(PROPERTIES, MARKET, Likeness.ofReal()));

    SoftAssertions softly = new SoftAssertions();
    for (Property property : PROPERTIES) {
      if (property.asserted()) {
        double value = Objects.requireNonNull(MARKET.get(property.id()), property.id());
        softly
            .assertThat(property.inUnit(value))
            .as(property.id())
            .isBetween(property.lowest(), property.highest());
      }
    }
    softly.assertAll();
  }

  /** Each of them would be out of its range in a market whose employers differ little. */
  @Test
  void aKindMarketHasNoneOfTheSpreads() {
    Map<String, Double> kind = Likeness.spreads(Spreads.kind());
    for (Property property : PROPERTIES) {
      if (kind.containsKey(property.id()) && !property.id().startsWith("family-")) {
        double value = property.inUnit(Objects.requireNonNull(kind.get(property.id())));
        assertThat(value < property.lowest() || value > property.highest())
            .as(property.id() + ": " + value)
            .isTrue();
      }
    }
  }

  @Test
  void everyMeasureIsALineOfTheTable() {
    assertThat(PROPERTIES)
        .extracting(Property::id)
        .doesNotHaveDuplicates()
        .containsAll(MARKET.keySet());
    assertThat(MARKET.keySet()).containsAll(PROPERTIES.stream().map(Property::id).toList());
  }

  @Test
  void theDocumentationIsWhatIsMeasured() throws IOException {
    String page = Files.readString(DOCUMENT);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = LikenessPage.documented(PROPERTIES, MARKET);
    if ("apply".equals(System.getProperty("likeness"))) {
      Files.writeString(DOCUMENT, page.substring(0, begin) + table + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end))
        .as(
            "run: mvn test -pl local -am -Dtest=LikenessTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dlikeness=apply")
        .isEqualTo(table);
  }

  @Test
  void theDocumentationNamesEverySwitch() throws IOException {
    String page = Files.readString(DOCUMENT);
    for (Unkindness unkindness : Unkindness.values()) {
      assertThat(page).contains("`" + unkindness.id() + "`");
    }
    for (Spread spread : Spread.values()) {
      assertThat(page)
          .contains(
              "| `%s` | %s | %s |"
                  .formatted(spread.id(), number(spread.kind()), number(spread.real())));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
