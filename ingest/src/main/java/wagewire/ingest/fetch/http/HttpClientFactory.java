package wagewire.ingest.fetch.http;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Creates the HTTP client, with pooled connections and without automatic behaviour. */
final class HttpClientFactory {

  private static final int HEADERS = 200;
  private static final int HEADER_BYTES = 16 * 1024;

  /** Each connection has three buffers, as long as it is open. */
  private static final int BUFFER_BYTES = 8 * 1024;

  private static final int TO_ONE_HOST = 8;
  private static final int ALL = 1024;
  private static final TimeValue IDLE = TimeValue.ofSeconds(15);

  private HttpClientFactory() {}

  static CloseableHttpClient client(DnsResolver names, Duration connectTimeout) {
    return HttpClients.custom()
        .setConnectionManager(pool(names, Timeout.of(connectTimeout)))
        .setKeepAliveStrategy((_, _) -> IDLE)
        .evictIdleConnections(IDLE)
        .disableRedirectHandling()
        .setRetryStrategy(new StaleConnectionRetry(TO_ONE_HOST))
        .disableContentCompression()
        .disableAuthCaching()
        .disableConnectionState()
        .disableDefaultUserAgent()
        .build();
  }

  /** Returns a strict pool, which forgets routes without connections. */
  private static PoolingHttpClientConnectionManager pool(DnsResolver names, Timeout connect) {
    Http1Config heads =
        Http1Config.custom()
            .setMaxHeaderCount(HEADERS)
            .setMaxLineLength(HEADER_BYTES)
            .setBufferSize(BUFFER_BYTES)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(heads)
                // The client's default parser skips lines until one looks like an answer.
                .responseParserFactory(new DefaultHttpResponseParserFactory(heads))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(connect).setSocketTimeout(connect).build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
        .setMaxConnPerRoute(TO_ONE_HOST)
        .setMaxConnTotal(ALL)
        .build();
  }

  /**
   * Retries a request that fails on a pooled connection: the server may have closed it before the
   * request arrived. Failures on new connections are not retried.
   *
   * @param connections most pooled connections per host
   */
  private record StaleConnectionRetry(int connections) implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(
        HttpRequest request, IOException failure, int attempts, HttpContext context) {
      return attempts <= connections && isClosed(failure) && wasUsed(context);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempts, HttpContext context) {
      return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempts, HttpContext context) {
      return TimeValue.ZERO_MILLISECONDS;
    }

    private static boolean isClosed(IOException failure) {
      return failure instanceof NoHttpResponseException
          || failure instanceof ConnectionClosedException
          || failure instanceof SocketException;
    }

    private static boolean wasUsed(HttpContext context) {
      EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
      return connection != null && connection.getResponseCount() > 0;
    }
  }
}
