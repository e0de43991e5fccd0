package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.serve.answer.Problem;

/**
 * Answers only to the names that this service has, so that no page of another site whose name leads
 * to this machine (DNS rebinding) can read. On a loopback address these are the machine's own
 * names; elsewhere all, or, where {@code serve.public-url} is set, its host and addresses written
 * as numbers, which no page can be named by. The port does not matter: tunnels have their own.
 */
public final class HostFilter implements Handler {

  private static final int MISDIRECTED = 421;

  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::[0-9]{1,5})?");
  private static final Pattern OWN = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|\\[.*\\]");

  private final boolean loopback;
  private final @Nullable String host;

  private HostFilter(boolean loopback, @Nullable String host) {
    this.loopback = loopback;
    this.host = host;
  }

  /** Creates the filter; null where every name is answered. */
  static @Nullable HostFilter of(InetAddress address, @Nullable URI publicUrl) {
    return publicUrl == null && !address.isLoopbackAddress()
        ? null
        : new HostFilter(
            address.isLoopbackAddress(),
            publicUrl == null ? null : publicUrl.getHost().toLowerCase(Locale.ROOT));
  }

  @Override
  public void handle(Context context) {
    if (isOwn(name(context.header("Host")))) {
      return;
    }
    Problem.of(
            MISDIRECTED,
            "not an address of this service",
            "The request's header Host is none of this service's names. Set serve.public-url"
                + " (--public-url) to the address by which it is reached.")
        .send(context);
    context.skipRemainingHandlers();
  }

  /**
   * Returns whether a request is for a loopback name of this machine.
   *
   * @param header value of its header Host
   */
  public static boolean isForLoopback(@Nullable String header) {
    return OWN.matcher(name(header)).matches();
  }

  /** Returns the name without its port, in lower case; an empty text for none. */
  private static String name(@Nullable String header) {
    Matcher parts = HOST.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    return parts.matches() ? parts.group(1) : "";
  }

  private boolean isOwn(String name) {
    return name.equals(host)
        || OWN.matcher(name).matches()
        || (!loopback && NUMBERS.matcher(name).matches());
  }
}
