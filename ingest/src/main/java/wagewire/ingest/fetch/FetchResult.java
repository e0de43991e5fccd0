package wagewire.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Results of a request. */
public sealed interface FetchResult {

  /**
   * An answer.
   *
   * @param address that answered, after redirects
   * @param bytes decompressed
   * @param etag as the server sent it
   * @param lastModified as the server sent it
   * @param tdmReserved whether the server reserves text and data mining of it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Body(
      URI address,
      byte[] bytes,
      @Nullable String etag,
      @Nullable String lastModified,
      boolean tdmReserved)
      implements FetchResult {

    /** Makes an answer without a reservation. */
    public Body(URI address, byte[] bytes, @Nullable String etag, @Nullable String lastModified) {
      this(address, bytes, etag, lastModified, false);
    }
  }

  /** The known answer is still valid. */
  record NotModified() implements FetchResult {}

  /** 404 or 410. */
  record Gone(int status) implements FetchResult {}

  /** 401, 403, 429 or 451. */
  record Refused(int status) implements FetchResult {}

  /** robots.txt disallows it or cannot be read, which counts as disallowing. */
  record Disallowed(String reason) implements FetchResult {}

  /** A redirect to another host; not followed. */
  record Moved(URI to) implements FetchResult {}

  /**
   * No usable answer after all attempts.
   *
   * @param reason one line for a person
   */
  record Failed(String reason) implements FetchResult {}
}
