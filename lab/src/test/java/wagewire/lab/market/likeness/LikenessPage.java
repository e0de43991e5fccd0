package wagewire.lab.market.likeness;

import java.util.List;
import java.util.Map;

/** Writes the table of likeness as Markdown. */
final class LikenessPage {

  private LikenessPage() {}

  /** For the documentation: the real value as stated, and the market's. */
  static String documented(List<Property> properties, Map<String, Double> market) {
    StringBuilder page = new StringBuilder();
    page.append("| property | real boards | source | market | accepted | held by a test |\n");
    page.append("|---|---|---|---|---|---|\n");
    for (Property property : properties) {
      page.append(
          "| %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  property.text(),
                  property.real(),
                  property.source(),
                  printed(property, market),
                  property.range(),
                  property.asserted() ? "yes" : "no"));
    }
    return page.toString().replace("\r", "");
  }

  /** For a look: what was measured on real boards just now beside it. */
  static String measured(
      List<Property> properties, Map<String, Double> market, Map<String, Double> real) {
    StringBuilder page = new StringBuilder("| property | stated | measured | market |\n");
    page.append("|---|---|---|---|\n");
    for (Property property : properties) {
      page.append(
          "| %s | %s | %s | %s |%n"
              .formatted(
                  property.id(),
                  property.real(),
                  printed(property, real),
                  printed(property, market)));
    }
    return page.toString().replace("\r", "");
  }

  private static String printed(Property property, Map<String, Double> values) {
    Double value = values.get(property.id());
    return value == null ? "" : property.printed(value);
  }
}
