package wagewire.ingest.read.value;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.model.source.PlatformFolder;

/**
 * Compares hosts by their registrable domains on the public suffix list: suffixes of registries
 * such as {@code co.uk}, and of companies that give names to customers, such as {@code github.io}.
 */
public final class PublicSuffix {

  /** Domains of platforms that give each customer a host; few of them are on the list. */
  private static final Set<String> PLATFORMS =
      PlatformFolder.rowsOfAll("address").stream()
          .filter(row -> isNamed(row[2]) || row[4].contains("{host}"))
          .map(row -> row[1])
          .collect(Collectors.toUnmodifiableSet());

  private PublicSuffix() {}

  /**
   * Returns true when both hosts have the same owner; on platforms with many customers, the same
   * host.
   */
  public static boolean sameSite(URI left, URI right) {
    String site = site(host(left));
    return !site.isEmpty() && site.equals(site(host(right)));
  }

  /**
   * Returns the public suffix and the label before it, such as {@code acme.co.uk}, in lower-case
   * ASCII; the host itself where it is a suffix, an IP address or one label.
   */
  public static String registrableDomain(String host) {
    String plain = plain(host);
    int last = plain.lastIndexOf('.');
    if (last < 0 || plain.startsWith("[") || Character.isDigit(plain.charAt(last + 1))) {
      return plain;
    }
    if (EffectiveTldFinder.getEffectiveTLD(plain) != null) {
      return EffectiveTldFinder.getAssignedDomain(plain);
    }
    return plain.substring(plain.lastIndexOf('.', last - 1) + 1);
  }

  /**
   * Returns the part of a host that has one owner: the registrable domain, on platforms with many
   * customers the host.
   */
  public static String site(String host) {
    String domain = registrableDomain(host);
    return PLATFORMS.contains(domain) ? plain(host) : domain;
  }

  /** Returns the host, also one that {@link URI} rejects; empty without one. */
  private static String host(URI address) {
    if (address.getHost() != null) {
      return address.getHost();
    }
    String authority = address.getAuthority() == null ? "" : address.getAuthority();
    return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
  }

  private static String plain(String host) {
    String written = host.replaceFirst("\\.+$", "");
    try {
      return IDN.toASCII(written).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return written.toLowerCase(Locale.ROOT);
    }
  }

  private static boolean isNamed(String beforeTheDomain) {
    return beforeTheDomain.contains("{") || beforeTheDomain.contains("(?<");
  }
}
