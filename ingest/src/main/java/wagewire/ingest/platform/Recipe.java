package wagewire.ingest.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.source.PlatformFolder;

/**
 * How a platform is asked for a board, from rows of its {@link PlatformFolder}.
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

  /** Throws {@link IllegalStateException} without a list or its paging. */
  static Recipe of(PlatformFolder folder) {
    List<Host> hosts = new ArrayList<>();
    List<Opening> opening = new ArrayList<>();
    Map<String, Template> headers = new LinkedHashMap<>();
    for (String[] row : folder.rows()) {
      switch (row[0]) {
        case "host" -> hosts.add(host(row));
        case "prepare" -> opening.add(new Opening(new Template(row[1]), new LinkedHashMap<>()));
        case "variable" -> opening.getLast().tells().put(row[1], new Told(row[2]));
        case "header" -> headers.put(row[1], new Template(row[2]));
        default -> {
          // Rows with one value follow; other rows do not concern requests.
        }
      }
    }
    return new Recipe(
        List.copyOf(hosts),
        List.copyOf(opening),
        folder.value("crawl").orElse(null),
        new Template(folder.required("list")),
        template(folder, "list_body"),
        Paging.of(folder.required("paging")),
        number(folder, "divide_at"),
        number(folder, "list_limit"),
        number(folder, "stop_after"),
        template(folder, "detail"),
        template(folder, "detail_body"),
        folder.value("detail_reader").orElse(null),
        template(folder, "posting_page"),
        Map.copyOf(headers),
        folder.value("cookies").isPresent());
  }

  private static Host host(String[] row) {
    Pattern tokens = row.length > 2 ? Pattern.compile(row[2]) : null;
    return new Host(new Template(row[1]), tokens);
  }

  private static @Nullable Integer number(PlatformFolder folder, String key) {
    return folder.value(key).map(Integer::valueOf).orElse(null);
  }

  private static @Nullable Template template(PlatformFolder folder, String key) {
    return folder.value(key).map(Template::new).orElse(null);
  }
}
