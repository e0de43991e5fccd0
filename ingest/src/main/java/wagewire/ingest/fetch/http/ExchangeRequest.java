package wagewire.ingest.fetch.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;

/**
 * One request as sent.
 *
 * @param body null for a GET, else posted
 * @param bodyLimit bytes of the body, compressed and decompressed
 * @param cookies sent, and updated by the answer; null for none
 * @param answering receives how long the answer took
 */
public record ExchangeRequest(
    URI address,
    @Nullable String body,
    Map<String, String> headers,
    int bodyLimit,
    @Nullable CookieStore cookies,
    Consumer<Duration> answering) {}
