package wagewire.ingest.discover;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import wagewire.ingest.read.value.PublicSuffix;
import wagewire.model.table.ResourceTable;

/** Lists likely careers pages of a company, by {@code careers.tsv}. */
final class CareersPages {

  private static final List<String[]> ROWS = ResourceTable.lines(CareersPages.class, "careers.tsv");
  private static final Pattern WORDS =
      Pattern.compile(
          values("word").stream()
              .collect(Collectors.joining("|", "(?i)(^|[/._-])(", ")([/._-]|$)")));
  private static final Pattern NAMED =
      Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

  private CareersPages() {}

  /** Returns the named page, then the usual ones of its site. */
  static List<URI> of(URI named) {
    Set<URI> pages = new LinkedHashSet<>();
    pages.add(named);
    values("page").forEach(path -> pages.add(named.resolve(path)));
    String host = String.valueOf(named.getHost()).toLowerCase(Locale.ROOT);
    if (NAMED.matcher(host).matches() && named.getPort() < 0) {
      String domain = host.replaceFirst("^www\\.", "");
      values("host")
          .forEach(
              other -> pages.add(URI.create("https://" + other.replace("{domain}", domain) + "/")));
    }
    return List.copyOf(pages);
  }

  /** Returns links of a page that likely lead to open positions at the same company. */
  static List<URI> linkedFrom(Document page, URI at) {
    return page.select("a[href]").stream()
        .map(link -> link.absUrl("href").replaceFirst("#.*", ""))
        .filter(address -> address.startsWith("http") && WORDS.matcher(address).find())
        .flatMap(address -> address(address).stream())
        .filter(address -> PublicSuffix.sameSite(address, at) && !address.equals(at))
        .distinct()
        .toList();
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static List<String> values(String kind) {
    return ROWS.stream().filter(row -> row[0].equals(kind)).map(row -> row[1]).toList();
  }
}
