package wagewire.ingest.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.source.PlatformFolder;

/**
 * The requests for a board of a platform, from rows of its {@link PlatformFolder}.
 *
 * @param hosts addresses of the platform, likeliest first, with variables where a board has a host
 *     of its own
 * @param preparations requests that precede those for listings
 * @param crawl {@code site} for a site whose pages have to be found; null for lists
 * @param list path of the requests for listings
 * @param body posted with them; null for a GET
 * @param divideAt postings that a list shows at most, so that a longer one is divided by {@code
 *     {+facets}}; null without such a limit
 * @param listLimit items that a list shows at most; null without such a limit
 * @param stopAfter items after which the crawl of a feed ends; null for all of them
 * @param detail path or absolute address of one posting; null when lists are complete
 * @param detailBody posted with that; null for a GET
 * @param detailReader platform whose reader reads that response, or {@code posting} for a page with
 *     a JobPosting; null for the same reader
 * @param postingPage address for people of a posting whose listing has none; null if unknown
 * @param headers of every request; one with a variable of a preparation only after that
 * @param cookies whether cookies that a response sets are sent with later requests
 */
record RequestSpec(
    List<TokenTemplate> hosts,
    List<Preparation> preparations,
    @Nullable String crawl,
    Template list,
    @Nullable Template body,
    Paging paging,
    @Nullable Integer divideAt,
    @Nullable Integer listLimit,
    @Nullable Integer stopAfter,
    @Nullable Template detail,
    @Nullable Template detailBody,
    @Nullable String detailReader,
    @Nullable TokenTemplate postingPage,
    Map<String, Template> headers,
    boolean cookies) {

  /**
   * An address for some boards of the platform.
   *
   * @param tokens pattern found in the tokens of its boards; null for all tokens
   */
  record TokenTemplate(Template address, @Nullable Pattern tokens) {

    boolean takes(String token) {
      return tokens == null || tokens.matcher(token).find();
    }
  }

  /**
   * A request whose response holds variables of later requests.
   *
   * @param path for boards with other tokens, their variables are the token
   * @param variables positions in the response, by name
   */
  record Preparation(TokenTemplate path, Map<String, ResponseValue> variables) {

    boolean lacks(Template text, Map<String, String> values) {
      return variables.keySet().stream()
          .anyMatch(variable -> text.has(variable) && !values.containsKey(variable));
    }
  }

  /** Throws {@link IllegalStateException} without a row {@code list} or {@code paging}. */
  static RequestSpec of(PlatformFolder folder) {
    List<TokenTemplate> hosts = new ArrayList<>();
    List<Preparation> preparations = new ArrayList<>();
    Map<String, Template> headers = new LinkedHashMap<>();
    for (String[] row : folder.rows()) {
      switch (row[0]) {
        case "host" -> hosts.add(tokenTemplate(row));
        case "prepare" ->
            preparations.add(new Preparation(tokenTemplate(row), new LinkedHashMap<>()));
        case "variable" ->
            preparations.getLast().variables().put(row[1], new ResponseValue(row[2]));
        case "header" -> headers.put(row[1], new Template(row[2]));
        default -> {
          // Rows with one value follow; other rows do not concern requests.
        }
      }
    }
    return new RequestSpec(
        List.copyOf(hosts),
        List.copyOf(preparations),
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
        postingPage(folder),
        Map.copyOf(headers),
        folder.value("cookies").isPresent());
  }

  /**
   * Returns the headers with the variables filled in, without those that are empty or that a
   * preparation has still to give a value for.
   */
  Map<String, String> headers(Map<String, String> values) {
    Map<String, String> filled = new HashMap<>();
    headers.forEach((name, value) -> {
      if (preparations.stream().noneMatch(preparation -> preparation.lacks(value, values))) {
        filled.put(name, value.plain(values));
      }
    });
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  private static @Nullable TokenTemplate postingPage(PlatformFolder folder) {
    return folder.rows().stream()
        .filter(row -> row[0].equals("posting_page"))
        .findFirst()
        .map(RequestSpec::tokenTemplate)
        .orElse(null);
  }

  private static TokenTemplate tokenTemplate(String[] row) {
    Pattern tokens = row.length > 2 ? Pattern.compile(row[2]) : null;
    return new TokenTemplate(new Template(row[1]), tokens);
  }

  private static @Nullable Integer number(PlatformFolder folder, String key) {
    return folder.value(key).map(Integer::valueOf).orElse(null);
  }

  private static @Nullable Template template(PlatformFolder folder, String key) {
    return folder.value(key).map(Template::new).orElse(null);
  }
}
