package wagewire.app.command.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;

/** {@code catalog discover}: finds boards on companies' pages or in crawl indexes. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description =
        "Searches companies' pages for the boards that they use, prints where each was"
            + " found and how certain that is, and requests the board once. With --common-crawl"
            + " it reads boards from a crawl's index instead: CDXJ or a list of addresses, plain"
            + " or .gz, of any length.")
final class CatalogDiscoverCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CatalogTarget target;
  @Mixin private ContactOptions contact;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMPANY",
      description = "Such as acme.example, or the address of its careers page.")
  private List<String> companies = List.of();

  @Option(
      names = "--common-crawl",
      paramLabel = "INDEX",
      description = "A file, - for the standard input, or an address of an index server's answer.")
  private List<String> indexes = List.of();

  @Option(
      names = "--at-least",
      paramLabel = "N",
      description = "Only boards to which N lines of the index lead (${DEFAULT-VALUE}).")
  private long atLeast = 1;

  @Option(
      names = "--add",
      description = "Put into the catalogue what was found: in an index, or surely on a page.")
  private boolean add;

  @Option(
      names = "--employer",
      paramLabel = "NAME",
      description = "What the company is called in the catalogue; for one company.")
  private @Nullable String employer;

  @Override
  public Integer call() throws InterruptedException {
    if (companies.isEmpty() == indexes.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name companies, or an index with --common-crawl");
    }
    if (employer != null && companies.size() != 1) {
      throw new ParameterException(spec.commandLine(), "--employer is for one company");
    }
    if (add && !target.named()) {
      target.add(List.of());
    }
    try (HttpFetcher fetcher = contact.fetcher()) {
      Fetcher fetching = contact.within(fetcher);
      if (!indexes.isEmpty()) {
        contact.require(CrawlIndexSearch.addresses(indexes));
        return new CrawlIndexSearch(spec, target, fetching).read(indexes, atLeast, add);
      }
      List<URI> sites = sites();
      contact.require(sites);
      return new CompanyBoardSearch(spec, target, fetching).search(sites, employer, add);
    }
  }

  private List<URI> sites() {
    List<URI> sites = new ArrayList<>();
    for (String company : companies) {
      String whole = company.contains("://") ? company : "https://" + company + "/";
      try {
        URI site = URI.create(whole);
        if (site.getHost() == null || !String.valueOf(site.getScheme()).startsWith("http")) {
          throw new IllegalArgumentException("no host");
        }
        sites.add(site);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            spec.commandLine(),
            "A company is named like acme.example or https://acme.example/careers, not '%s'"
                .formatted(company),
            e);
      }
    }
    return sites;
  }
}
