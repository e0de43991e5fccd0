package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.serve.answer.Problem;
import wagewire.reporting.serve.answer.ProblemPages;

/**
 * Lets nobody through who does not show the token: programs as a bearer token (RFC 6750), people as
 * the password of whatever name in what their browser asks them (RFC 7617).
 */
final class AccessTokenFilter implements Handler {

  private static final List<String> ALWAYS_OPEN =
      List.of("/health", "/alive", "/ready", "/robots.txt");
  private static final String METRICS = "/metrics";
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final byte[] token;
  private final boolean metricsOpen;
  private final WrongTokens wrong;
  private final RequestListener listener;

  private AccessTokenFilter(
      String token, boolean metricsOpen, WrongTokens wrong, RequestListener listener) {
    this.token = hash(token);
    this.metricsOpen = metricsOpen;
    this.wrong = wrong;
    this.listener = listener;
  }

  /** Creates the filter; null where no token is required. */
  static @Nullable AccessTokenFilter of(
      AccessPolicy access, WrongTokens wrong, RequestListener listener) {
    String token = access.token();
    return token == null
        ? null
        : new AccessTokenFilter(token, access.metricsOpen(), wrong, listener);
  }

  @Override
  public void handle(Context context) {
    String path = context.path();
    if (ALWAYS_OPEN.contains(path) || (metricsOpen && path.equals(METRICS)) || isShown(context)) {
      return;
    }
    context.skipRemainingHandlers();
    boolean person = ProblemPages.wanted(context);
    if (context.header("Authorization") != null) {
      listener.wrongToken();
      if (!wrong.slow(context.ip())) {
        Problem.of(429, "too many wrong tokens", "Try again later.").send(context);
        return;
      }
    }
    context.header(
        "WWW-Authenticate",
        person ? "Basic realm=\"Wagewire\", charset=\"UTF-8\"" : "Bearer realm=\"Wagewire\"");
    Problem.of(
            401,
            "a token is required",
            person
                ? "Enter the token as the password, with any user name. The operator of this"
                    + " service has it."
                : "Send it as 'Authorization: Bearer TOKEN'.")
        .send(context);
  }

  private boolean isShown(Context context) {
    String header = context.header("Authorization");
    String shown = header == null ? null : shown(header);
    return shown != null && MessageDigest.isEqual(hash(shown), token);
  }

  /** Reads the token; null for a header of another kind. */
  private static @Nullable String shown(String header) {
    if (startsWith(header, BEARER)) {
      return header.substring(BEARER.length()).strip();
    }
    return startsWith(header, BASIC) ? password(header.substring(BASIC.length()).strip()) : null;
  }

  private static @Nullable String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? null : pair.substring(colon + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The scheme's name may be in any case. */
  private static boolean startsWith(String header, String scheme) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** Hashes the text, so that comparing takes constant time. */
  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
