package wagewire.ingest.fetch;

import java.time.Duration;

/**
 * Limits of a request.
 *
 * @param userAgent sent with every request
 * @param connectTimeout for connecting
 * @param answerTimeout for one answer with its body
 * @param bodyLimit bytes of a body, compressed and decompressed
 * @param attempts at most, including the first; only transient failures are retried
 * @param firstPause before the second attempt; doubles after each
 * @param redirects followed at most
 */
public record FetchSettings(
    String userAgent,
    Duration connectTimeout,
    Duration answerTimeout,
    int bodyLimit,
    int attempts,
    Duration firstPause,
    int redirects) {

  private static final int BODY_LIMIT = 64 * 1024 * 1024;

  /** Returns whether the user agent contains a contact. */
  public boolean hasContact() {
    return userAgent.contains("(+");
  }

  public static FetchSettings standard(String userAgent) {
    return new FetchSettings(
        userAgent,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        BODY_LIMIT,
        3,
        Duration.ofSeconds(1),
        5);
  }
}
