package wagewire.app.command.catalog;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.command.service.IngestCommand;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy;

/** Contact option of the commands that send single requests. */
public final class ContactOptions {

  private final TrustedHosts trusted = new TrustedHosts();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Web or mail address that boards' owners can write to; required to ask servers"
              + " elsewhere.")
  private @Nullable String contact;

  /** Creates a fetcher that identifies itself by the contact; without one, as a loopback client. */
  HttpFetcher fetcher() {
    return fetcher(UnaryOperator.identity());
  }

  /**
   * Creates a fetcher as {@link #fetcher()} does.
   *
   * @param pace returns the pace to keep, from the usual one
   */
  public HttpFetcher fetcher(UnaryOperator<PacePolicy> pace) {
    FetchEnvironment usual = FetchEnvironment.real(trusted, Clock.systemUTC());
    String name = isGiven() ? "Wagewire/0.1 (+" + contact + ")" : "Wagewire/0.1 (loopback)";
    return new HttpFetcher(FetchSettings.standard(name), usual.withPace(pace.apply(usual.pace())));
  }

  /** Returns the usual pace, with those of the platforms whose boards are registered with it. */
  PlatformPacePolicy platformPace() {
    return new PlatformPacePolicy(FetchEnvironment.real(trusted, Clock.systemUTC()).pace());
  }

  /** Restricts the fetcher to loopback addresses when no contact was given. */
  public Fetcher within(HttpFetcher fetcher) {
    return request ->
        isGiven() || CatalogueOptions.isLoopback(request.address())
            ? fetcher.fetch(request)
            : new FetchResult.Disallowed("other servers are requested only with --contact");
  }

  /**
   * Trusts addresses that the user named.
   *
   * @throws picocli.CommandLine.ParameterException when an address needs a contact and none was
   *     given
   */
  public void require(List<URI> addresses) {
    if (!isGiven() && !addresses.stream().allMatch(CatalogueOptions::isLoopback)) {
      IngestCommand.required(null);
    }
    addresses.forEach(trusted::add);
  }

  private boolean isGiven() {
    return contact != null && !contact.isBlank();
  }
}
