package wagewire.reporting.serve;

import org.jspecify.annotations.Nullable;

/**
 * Who may read.
 *
 * @param token what everybody must show; null where everybody may read who reaches the service
 * @param metricsOpen whether {@code /metrics} wants no token
 */
public record AccessPolicy(@Nullable String token, boolean metricsOpen) {

  /** Access without a token. */
  public static final AccessPolicy OPEN = new AccessPolicy(null, true);

  /** Without the token, which does not belong in a log. */
  @Override
  public String toString() {
    return token == null ? "open" : "by token";
  }
}
