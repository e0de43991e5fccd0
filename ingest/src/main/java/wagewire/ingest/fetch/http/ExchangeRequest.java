package wagewire.ingest.fetch.http;

import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;

/**
 * One request as sent.
 *
 * @param body null for a GET, else posted
 * @param bodyLimit bytes of the body, compressed and decompressed
 * @param everyBody whether bodies of errors are read too
 * @param cookies sent, and updated by the answer; null for none
 */
public record ExchangeRequest(
    URI address,
    @Nullable String body,
    Map<String, String> headers,
    int bodyLimit,
    boolean everyBody,
    @Nullable CookieStore cookies) {}
