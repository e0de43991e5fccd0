package wagewire.ingest.fetch.address;

import java.net.URI;
import java.net.UnknownHostException;

/** Checks the syntax of an address before any look-up. */
public final class AddressSyntaxRules {

  private static final int FIRST_UNPRIVILEGED_PORT = 1024;

  private AddressSyntaxRules() {}

  /**
   * Requires http or https, a host, and no user name or password. Allowed ports are 80, 443 and
   * from 1024; lower ones belong to other services and need a trusted host.
   */
  public static void require(URI address, TrustedHosts trusted) throws UnsafeAddressException {
    Origin origin = Origin.of(address);
    if (!origin.scheme().equals("http") && !origin.scheme().equals("https")) {
      throw refused(address, "is not an http or https address");
    }
    if (origin.host().isEmpty()) {
      throw refused(address, "has no host");
    }
    if (address.getRawUserInfo() != null) {
      throw refused(address, "contains a user name or password");
    }
    if (address.getRawPath().startsWith("//")) {
      throw refused(address, "has a path that begins with two slashes");
    }
    int port = origin.port();
    boolean usual = port == 80 || port == 443 || port >= FIRST_UNPRIVILEGED_PORT;
    if (!usual && !trusted.has(origin)) {
      throw refused(address, "has a port that web servers do not use");
    }
  }

  private static UnsafeAddressException refused(URI address, String why) {
    return new UnsafeAddressException(Redaction.of(address) + " " + why);
  }

  /** Refuses an address; the message is one line for a person. */
  public static final class UnsafeAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    public UnsafeAddressException(String message) {
      super(message);
    }
  }
}
