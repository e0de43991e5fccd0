package wagewire.ingest.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceTable;

/**
 * How a platform is asked for a board, from {@code recipes/PLATFORM.tsv}: a key and a value per
 * line.
 *
 * @param hosts addresses of the platform, likeliest first, with variables where a board has a host
 *     of its own
 * @param opening requests that come first, with what their answers tell
 * @param walk {@code site} for a site whose pages have to be found; null for lists that are asked
 *     for
 * @param list path of the requests for listings
 * @param body posted with them; null for a GET
 * @param clamp postings that a list shows at most, so that a longer one is divided by {@code
 *     {+facets}}; null without such a limit
 * @param cap items of a list that can be had at most; null without such a limit
 * @param latest items of a feed of the latest after which the walk ends; null for all of them
 * @param detail path or whole address of one posting; null when lists tell everything
 * @param detailBody posted with that; null for a GET
 * @param detailReader platform whose reader takes that answer, or {@code posting} for a page that
 *     must hold a JobPosting; null for the same
 * @param page where a person reads a posting whose listing does not say; null when that is not
 *     known
 * @param headers of every request
 * @param cookies whether cookies that an answer sets go back with the other requests of a visit
 */
record Recipe(
    List<Host> hosts,
    List<Opening> opening,
    @Nullable String walk,
    Template list,
    @Nullable Template body,
    Paging paging,
    @Nullable Integer clamp,
    @Nullable Integer cap,
    @Nullable Integer latest,
    @Nullable Template detail,
    @Nullable Template detailBody,
    @Nullable String detailReader,
    @Nullable Template page,
    Map<String, Template> headers,
    boolean cookies) {

  private static final String FOLDER = "/wagewire/ingest/platform/recipes/";
  private static final String CAPTURE = "open.";

  /**
   * An address of the platform.
   *
   * @param tokens found in those tokens whose boards may live there; null for all
   */
  record Host(Template address, @Nullable Pattern tokens) {

    boolean takes(String token) {
      return tokens == null || tokens.matcher(token).find();
    }
  }

  /**
   * A request whose answer tells variables of the following ones.
   *
   * @param tells where each variable stands in the answer, by its name
   */
  record Opening(Template path, Map<String, Told> tells) {}

  static boolean exists(String platform) {
    return Recipe.class.getResource(FOLDER + platform + ".tsv") != null;
  }

  /** Throws {@link IllegalStateException} for a key that is unknown or missing. */
  static Recipe of(String platform) {
    List<Host> hosts = new ArrayList<>();
    List<Opening> opening = new ArrayList<>();
    Map<String, Template> headers = new LinkedHashMap<>();
    Map<String, String> single = new LinkedHashMap<>();
    for (String[] row : ResourceTable.lines(Recipe.class, FOLDER + platform + ".tsv")) {
      switch (row[0]) {
        case "host" -> hosts.add(host(row));
        case "open" -> opening.add(new Opening(new Template(row[1]), new LinkedHashMap<>()));
        case "header" -> headers.put(row[1], new Template(row[2]));
        case "walk",
            "list",
            "body",
            "paging",
            "clamp",
            "cap",
            "latest",
            "detail",
            "detail_body",
            "detail_reader",
            "page",
            "cookies" ->
            single.put(row[0], row[1]);
        default -> tell(platform, row, opening);
      }
    }
    return new Recipe(
        List.copyOf(hosts),
        List.copyOf(opening),
        single.get("walk"),
        new Template(needed(platform, single, "list")),
        template(single, "body"),
        Paging.of(needed(platform, single, "paging")),
        number(single, "clamp"),
        number(single, "cap"),
        number(single, "latest"),
        template(single, "detail"),
        template(single, "detail_body"),
        single.get("detail_reader"),
        template(single, "page"),
        Map.copyOf(headers),
        Boolean.parseBoolean(single.get("cookies")));
  }

  private static Host host(String[] row) {
    Pattern tokens = row.length > 2 ? Pattern.compile(row[2]) : null;
    return new Host(new Template(row[1]), tokens);
  }

  private static void tell(String platform, String[] row, List<Opening> opening) {
    if (!row[0].startsWith(CAPTURE) || opening.isEmpty()) {
      throw new IllegalStateException("recipes/%s.tsv: no key '%s'".formatted(platform, row[0]));
    }
    String name = row[0].substring(CAPTURE.length());
    opening.getLast().tells().put(name, new Told(row[1]));
  }

  private static String needed(String platform, Map<String, String> single, String key) {
    String value = single.get(key);
    if (value == null) {
      throw new IllegalStateException("recipes/%s.tsv: no %s".formatted(platform, key));
    }
    return value;
  }

  private static @Nullable Integer number(Map<String, String> single, String key) {
    String value = single.get(key);
    return value == null ? null : Integer.valueOf(value);
  }

  private static @Nullable Template template(Map<String, String> single, String key) {
    String value = single.get(key);
    return value == null ? null : new Template(value);
  }
}
