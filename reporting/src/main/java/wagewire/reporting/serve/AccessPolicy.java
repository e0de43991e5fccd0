package wagewire.reporting.serve;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who may read, and by which address.
 *
 * @param token what everybody must show; null where everybody may read who reaches the service
 * @param metricsOpen whether {@code /metrics} wants no token
 * @param publicUrl scheme, host and port by which readers reach the service; null where they are
 *     those of each request
 */
public record AccessPolicy(@Nullable String token, boolean metricsOpen, @Nullable URI publicUrl) {

  /** Access without a token. */
  public static final AccessPolicy OPEN = new AccessPolicy(null, true, null);

  /** Without the token, which does not belong in a log. */
  @Override
  public String toString() {
    return token == null ? "open" : "by token";
  }
}
