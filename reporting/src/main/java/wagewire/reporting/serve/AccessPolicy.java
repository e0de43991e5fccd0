package wagewire.reporting.serve;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.source.YesNoUnknown;

/**
 * Who may read, and by which address.
 *
 * @param token what everybody must show; null where everybody may read who reaches the service
 * @param metricsOpen whether {@code /metrics} wants no token
 * @param publicUrl scheme, host and port by which readers reach the service; null where they are
 *     those of each request
 * @param redistribution terms of the sources whose single postings are shown
 * @param origins of other sites whose scripts may read the API, such as {@code
 *     https://desk.example}; {@code *} for all
 */
public record AccessPolicy(
    @Nullable String token,
    boolean metricsOpen,
    @Nullable URI publicUrl,
    Set<YesNoUnknown> redistribution,
    Set<String> origins) {

  private static final String NOTHING =
      """
      User-agent: *
      Disallow: /
      """;

  private static final String FIGURES =
      """
      User-agent: *
      Disallow: /api/
      Disallow: /boards
      Disallow: /employers/
      Disallow: /figures/*/postings
      Disallow: /mcp
      Disallow: /metrics
      Disallow: /postings
      """;

  /** Access without a token, by readers on this machine. */
  public static final AccessPolicy OPEN =
      new AccessPolicy(null, true, null, Set.of(YesNoUnknown.YES, YesNoUnknown.UNKNOWN));

  public AccessPolicy {
    redistribution = Set.copyOf(redistribution);
    origins = Set.copyOf(origins);
  }

  /** Access without scripts of other sites. */
  public AccessPolicy(
      @Nullable String token,
      boolean metricsOpen,
      @Nullable URI publicUrl,
      Set<YesNoUnknown> redistribution) {
    this(token, metricsOpen, publicUrl, redistribution, Set.of());
  }

  /**
   * Returns what crawlers may read, as {@code robots.txt} has it (RFC 9309): where readers have a
   * public address and no token, pages of figures. Never single postings, which belong to those who
   * published them, and never the API.
   */
  String crawlerRules() {
    return publicUrl == null || token != null ? NOTHING : FIGURES;
  }

  /** Without the token, which does not belong in a log. */
  @Override
  public String toString() {
    return token == null ? "open" : "by token";
  }
}
