package wagewire.lab.browser;

import java.util.List;
import wagewire.model.table.ResourceTable;

/**
 * A line of {@code addresses.tsv}.
 *
 * @param name of its screenshots
 * @param path below the root; {@code {figure}}, {@code {withheld}} and {@code {key}} stand for ids
 * @param status that it is answered with
 */
record PageAddress(String name, String path, int status) {

  private static final List<String> KINDS = List.of("growth", "pay", "tools");

  /** All of them, as written. */
  static List<PageAddress> all() {
    return ResourceTable.lines(PageAddress.class, "addresses.tsv").stream()
        .map(cells -> new PageAddress(cells[0], cells[1], Integer.parseInt(cells[2])))
        .toList();
  }

  /** With ids of figures of the site. */
  String on(DemoSite site) {
    return path.contains("{")
        ? path.replace("{figure}", figure(site, true))
            .replace("{withheld}", figure(site, false))
            .replace("{key}", employer(site))
        : path;
  }

  private static String employer(DemoSite site) {
    return site.json("/api/v1/postings/search?limit=1").get(0).get("employer").asString();
  }

  /**
   * The id of a figure of marketing operations, or of revenue operations.
   *
   * @param told or withheld
   */
  static String figure(DemoSite site, boolean told) {
    String role = told ? "marketing-operations" : "revenue-operations";
    return KINDS.stream()
        .flatMap(kind -> site.json("/api/v1/%s?role=%s".formatted(kind, role)).valueStream())
        .filter(figure -> figure.get("value").isNull() != told)
        .findFirst()
        .orElseThrow(() -> new AssertionError(told ? "nothing is told" : "nothing is withheld"))
        .get("figure_id")
        .asString();
  }
}
