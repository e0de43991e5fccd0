package wagewire.ingest.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import wagewire.ingest.fetch.address.Redaction;

/** Reads the targets of redirects. */
public final class Redirects {

  private Redirects() {}

  /**
   * Returns the next address; empty without a redirect.
   *
   * @throws IOException for a target that is no address, not http or https, or http after https
   */
  public static Optional<URI> next(URI address, ExchangeResponse answer) throws IOException {
    boolean redirects =
        switch (answer.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    String location = answer.header("location");
    if (!redirects || location == null) {
      return Optional.empty();
    }
    URI next;
    try {
      next = address.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to an invalid address: " + Redaction.of(location), e);
    }
    if (!"http".equals(next.getScheme()) && !"https".equals(next.getScheme())) {
      throw new IOException("a redirect that is not http or https: " + Redaction.of(location));
    }
    if ("https".equals(address.getScheme()) && "http".equals(next.getScheme())) {
      throw new IOException("a redirect from https to http: " + Redaction.of(location));
    }
    return Optional.of(next);
  }
}
