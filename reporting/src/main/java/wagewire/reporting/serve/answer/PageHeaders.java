package wagewire.reporting.serve.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Security headers of answers. */
public final class PageHeaders {

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self'",
          "script-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors ");

  private PageHeaders() {}

  /** Adds the headers of every answer. */
  public static void register(RoutesConfig routes) {
    routes.before(context ->
        context
            .header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "strict-origin-when-cross-origin"));
  }

  /**
   * For pages.
   *
   * @param framed whether pages of other hosts may show it
   */
  static void apply(Context context, boolean framed) {
    context.header("Content-Security-Policy", POLICY + (framed ? "*" : "'none'"));
  }
}
