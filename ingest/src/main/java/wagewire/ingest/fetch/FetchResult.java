package wagewire.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The ways in which a request can end. */
public sealed interface FetchResult {

  /**
   * An answer.
   *
   * @param address that answered, after redirects
   * @param bytes decompressed
   * @param etag as the server sent it
   * @param lastModified as the server sent it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Body(URI address, byte[] bytes, @Nullable String etag, @Nullable String lastModified)
      implements FetchResult {}

  /** The known answer is still valid. */
  record NotModified() implements FetchResult {}

  /** 404 or 410. */
  record Gone(int status) implements FetchResult {}

  /** 401, 403, 429 or 451. */
  record Refused(int status) implements FetchResult {}

  /** robots.txt forbids it, or could not be read so that it has to be taken as forbidding. */
  record Disallowed(String reason) implements FetchResult {}

  /** A redirect to another host, which is not followed. */
  record Moved(URI to) implements FetchResult {}

  /**
   * No usable answer after all attempts.
   *
   * @param reason one line for a person
   */
  record Failed(String reason) implements FetchResult {}
}
