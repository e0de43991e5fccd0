package wagewire.ingest.fetch.http;

import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;

/**
 * One request as it is sent.
 *
 * @param body null for a GET, else posted
 * @param bodyLimit bytes of the answer's body, compressed and decompressed
 * @param everyBody whether the bodies of errors are wanted as well as those of successes
 * @param cookies sent, and filled by the answer; null for none
 */
public record ExchangeRequest(
    URI address,
    @Nullable String body,
    Map<String, String> headers,
    int bodyLimit,
    boolean everyBody,
    @Nullable CookieStore cookies) {}
