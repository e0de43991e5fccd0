package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets scripts of named sites read the API from a browser (CORS, as the Fetch standard defines it).
 * Pages, assistants and what changes anything stay closed to them. No answer allows credentials, so
 * that a password which a browser keeps for this service is never sent for another site's script.
 */
final class OriginFilter implements Handler {

  /** Origin that stands for every site. */
  static final String ANY = "*";

  private static final String API = "/api/";
  private static final String DESCRIPTION = "/openapi.json";
  private static final String KEPT_SECONDS = "600";

  private final Set<String> origins;

  private OriginFilter(Set<String> origins) {
    this.origins = origins;
  }

  /** Creates the filter; null where no site is named, whose scripts browsers then refuse. */
  static @Nullable OriginFilter of(AccessPolicy access) {
    return access.origins().isEmpty() ? null : new OriginFilter(access.origins());
  }

  @Override
  public void handle(Context context) {
    String path = context.path();
    if (!path.startsWith(API) && !path.equals(DESCRIPTION)) {
      return;
    }
    String allowed = allowed(context.header("Origin"));
    if (!origins.contains(ANY)) {
      context.header("Vary", "Origin");
    }
    if (allowed == null) {
      return;
    }
    context.header("Access-Control-Allow-Origin", allowed);
    context.header("Access-Control-Expose-Headers", "ETag, Link");
    if (context.method().equals(HandlerType.OPTIONS)
        && context.header("Access-Control-Request-Method") != null) {
      context
          .header("Access-Control-Allow-Methods", "GET, HEAD")
          .header("Access-Control-Allow-Headers", "Authorization, If-None-Match")
          .header("Access-Control-Max-Age", KEPT_SECONDS)
          .status(HttpStatus.NO_CONTENT);
      context.skipRemainingHandlers();
    }
  }

  private @Nullable String allowed(@Nullable String origin) {
    if (origin == null) {
      return null;
    }
    if (origins.contains(ANY)) {
      return ANY;
    }
    return origins.contains(origin) ? origin : null;
  }
}
