package wagewire.transform.employer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.transform.phrase.VocabularyTable;
import wagewire.transform.text.Cases;
import wagewire.transform.text.Words;

/**
 * Tells who the employer is: by the catalogue's name, else the listing's own, else the site on
 * which one known employer alone takes applications.
 */
public final class EmployerResolver {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final CompanyNames names;
  private final KnownEmployers known;
  private final Map<String, String> sites = new HashMap<>();
  private final Placeholders placeholders = new Placeholders();
  private final Set<String> agencies;
  private final List<String> agencyStarts;
  private final List<String> agencyWords;

  private EmployerResolver(CompanyNames names) {
    this.names = names;
    this.known = new KnownEmployers(names);
    for (List<String> row : rows("career-sites.tsv", 2)) {
      sites.put(row.get(0), row.get(1));
    }
    this.agencies = agencies("name").map(names::id).collect(Collectors.toSet());
    this.agencyStarts = agencies("start").map(names::id).toList();
    this.agencyWords = agencies("words").map(words -> " " + lower(words) + " ").toList();
  }

  public static EmployerResolver load() {
    return new EmployerResolver(CompanyNames.load());
  }

  /**
   * Resolves the employer.
   *
   * @param catalogueEmployer the employer of an own board; goes before what a listing says
   * @param company as written on the listing; a placeholder counts as nobody
   * @param applyUrl where a person applies
   */
  public EmployerReading resolve(
      @Nullable String catalogueEmployer, @Nullable String company, @Nullable String applyUrl) {
    String employer = employer(catalogueEmployer, company, applyUrl);
    if (employer == null) {
      return EmployerReading.NOBODY;
    }
    String name = usual(employer);
    String id = names.id(name);
    return new EmployerReading(id, name, isAgency(id, name));
  }

  private @Nullable String employer(
      @Nullable String catalogueEmployer, @Nullable String company, @Nullable String applyUrl) {
    if (named(catalogueEmployer)) {
      return catalogueEmployer;
    }
    return named(company) ? company : siteOwner(applyUrl);
  }

  /** Whether the text is one of the employer's names, with or without its legal form. */
  public boolean isNameOf(EmployerReading employer, String text) {
    return employer.id() != null && employer.id().equals(names.id(usual(text)));
  }

  private String usual(String name) {
    return known.usual(names.withoutLegalForm(name));
  }

  private boolean named(@Nullable String name) {
    if (name == null) {
      return false;
    }
    String shown = names.withoutLegalForm(name);
    return !names.idOfShown(shown).isEmpty()
        && !placeholders.includes(name)
        && !placeholders.includes(shown);
  }

  private @Nullable String siteOwner(@Nullable String applyUrl) {
    if (applyUrl == null) {
      return null;
    }
    try {
      String host = new URI(applyUrl.strip()).getHost();
      return host == null ? null : sites.get(host.startsWith("www.") ? host.substring(4) : host);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private boolean isAgency(String id, String name) {
    String beginning = name.substring(0, Math.min(name.length(), CompanyNames.LONGEST_NAME));
    String plain = " " + Words.key(beginning) + " ";
    String accented = " " + lower(beginning) + " ";
    return agencies.contains(id)
        || agencyStarts.stream().anyMatch(start -> (id + "-").startsWith(start + "-"))
        || agencyWords.stream().anyMatch(w -> plain.contains(w) || accented.contains(w));
  }

  /** In words that keep their accents: "intérim" is a trade, "interim" is not. */
  private static String lower(String words) {
    return SEPARATORS.matcher(Cases.lower(words)).replaceAll(" ").strip();
  }

  private static Stream<String> agencies(String kind) {
    return rows("agencies.tsv", 2).stream()
        .filter(row -> row.get(1).equals(kind))
        .map(List::getFirst);
  }

  private static List<List<String>> rows(String file, int columns) {
    return VocabularyTable.rows(EmployerResolver.class, file, columns);
  }
}
