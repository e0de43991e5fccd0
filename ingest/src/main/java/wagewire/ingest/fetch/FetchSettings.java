package wagewire.ingest.fetch;

import java.time.Duration;

/**
 * Limits of a request.
 *
 * @param userAgent sent with every request
 * @param connectTimeout for a connection to be made
 * @param answerTimeout for one answer, its body included
 * @param bodyLimit bytes of a body, compressed and decompressed
 * @param attempts at most, counting the first; only what may pass by itself is tried again
 * @param firstPause before the second attempt; it doubles for each one after
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

  /** Whether the name says where whoever asks can be reached. */
  public boolean isReachable() {
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
