package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;

/**
 * What crawlers of search engines may read, at {@code /robots.txt} (RFC 9309). Where readers have a
 * public address and no token, that is the pages of figures; never single postings, which belong to
 * those who published them, and never the API.
 */
final class CrawlerRules {

  private static final String NOTHING =
      """
      User-agent: *
      Disallow: /
      """;

  private static final String PAGES =
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

  private CrawlerRules() {}

  static void register(RoutesConfig routes, AccessPolicy access) {
    String rules = access.publicUrl() == null || access.token() != null ? NOTHING : PAGES;
    routes.get(
        "/robots.txt", context -> context.contentType("text/plain; charset=utf-8").result(rules));
  }
}
