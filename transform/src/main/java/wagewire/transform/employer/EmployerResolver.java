package wagewire.transform.employer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.employer.KnownEmployers.Named;

/**
 * Determines who the employer is: by the catalogue's name, else the listing's own, else the site on
 * which one known employer alone takes applications.
 */
public final class EmployerResolver {

  /**
   * The resolved employer of a listing.
   *
   * @param id the name in kebab case, without its legal form; null when no company is named
   * @param name to show; null exactly when {@code id} is
   * @param agency true for a recruiter who advertises for others
   */
  public record EmployerReading(@Nullable String id, @Nullable String name, boolean agency) {

    static final EmployerReading NOBODY = new EmployerReading(null, null, false);
  }

  private final CompanyNames names = new CompanyNames();
  private final KnownEmployers known = new KnownEmployers(names);
  private final Map<String, Named> sites = new HashMap<>();
  private final Placeholders placeholders = new Placeholders();
  private final Agencies agencies = new Agencies(names);

  private EmployerResolver() {
    for (ResourceRow row : ResourceTable.rows(EmployerResolver.class, "career-sites.tsv", 2)) {
      sites.put(row.get(0), usual(row.get(1)));
    }
  }

  public static EmployerResolver load() {
    return new EmployerResolver();
  }

  /**
   * Resolves the employer.
   *
   * @param catalogueEmployer the employer of an own board; takes precedence over the listing
   * @param company as written on the listing; a placeholder counts as nobody
   * @param applyUrl where a person applies
   */
  public EmployerReading resolve(
      @Nullable String catalogueEmployer, @Nullable String company, @Nullable String applyUrl) {
    Named employer = employer(catalogueEmployer, company, applyUrl);
    if (employer == null) {
      return EmployerReading.NOBODY;
    }
    return new EmployerReading(employer.id(), employer.name(), agencies.include(employer));
  }

  private @Nullable Named employer(
      @Nullable String catalogueEmployer, @Nullable String company, @Nullable String applyUrl) {
    Named own = named(catalogueEmployer);
    Named written = own == null ? named(company) : own;
    return written == null ? siteOwner(applyUrl) : written;
  }

  /** Returns whether the text is one of the employer's names, with or without its legal form. */
  public boolean isNameOf(EmployerReading employer, String text) {
    return employer.id() != null && employer.id().equals(usual(text).id());
  }

  private Named usual(String name) {
    return known.usual(names.withoutLegalForm(name));
  }

  /** Returns the employer that a text names; null if it names none. */
  private @Nullable Named named(@Nullable String text) {
    if (text == null || placeholders.includes(text)) {
      return null;
    }
    String shown = names.withoutLegalForm(text);
    if (!shown.equals(text) && placeholders.includes(shown)) {
      return null;
    }
    Named named = known.usual(shown);
    return named.id().isEmpty() ? null : named;
  }

  private @Nullable Named siteOwner(@Nullable String applyUrl) {
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
}
