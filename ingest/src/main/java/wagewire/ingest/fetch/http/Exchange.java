package wagewire.ingest.fetch.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.ingest.fetch.address.AddressSyntaxRules;
import wagewire.ingest.fetch.address.AddressSyntaxRules.UnsafeAddressException;
import wagewire.ingest.fetch.address.GuardedDnsResolver;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.HostGate;
import wagewire.ingest.fetch.pace.HostGate.CircuitOpenException;
import wagewire.ingest.fetch.pace.RetryAfter;

/** Sends one request and reads one answer, within the limits, once the gate permits it. */
public final class Exchange implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final CloseableHttpClient client;
  private final ExchangeDeadlines deadlines = new ExchangeDeadlines();
  private final Limits limits;
  private final TrustedHosts trusted;
  private final HostGate gate;
  private final Clock clock;
  private final LongSupplier nanos;

  /**
   * @param clock for dates in Retry-After
   * @param nanos monotonic clock that measures answers
   */
  public Exchange(
      Limits limits,
      DnsLookup names,
      TrustedHosts trusted,
      HostGate gate,
      Clock clock,
      LongSupplier nanos) {
    this.client =
        HttpClientFactory.client(new GuardedDnsResolver(names, trusted), limits.connect());
    this.limits = limits;
    this.trusted = trusted;
    this.gate = gate;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Waits for the gate, sends the request and reads the answer.
   *
   * @throws UnsafeAddressException when the address is not allowed
   * @throws CircuitOpenException while requests to the host are suspended
   * @throws SocketTimeoutException when the answer with its body exceeds the limit
   * @throws IOException when there is no complete answer
   */
  public ExchangeResponse send(ExchangeRequest question, Duration crawlDelay)
      throws IOException, InterruptedException {
    AddressSyntaxRules.require(question.address(), trusted);
    try (HostGate.Permit permit = gate.enter(Origin.of(question.address()), crawlDelay)) {
      try {
        ExchangeResponse answer = inTime(question);
        Duration retryAfter = RetryAfter.read(answer.header("retry-after"), clock.instant());
        return answer.withRetryDue(permit.answered(answer.status(), retryAfter));
      } catch (UnsafeAddressException e) {
        throw e;
      } catch (IOException e) {
        permit.failed();
        throw e;
      }
    }
  }

  private ExchangeResponse inTime(ExchangeRequest question)
      throws IOException, InterruptedException {
    HttpUriRequestBase request = request(question);
    ExchangeDeadlines.Deadline deadline = deadlines.start(limits.answer(), request::cancel);
    long began = nanos.getAsLong();
    try (deadline) {
      return take(question, request);
    } catch (IOException e) {
      if (deadline.passed()) {
        throw tooSlow(e);
      }
      if (Thread.interrupted()) {
        throw interrupted(e);
      }
      throw e;
    } finally {
      question.answering().accept(Duration.ofNanos(nanos.getAsLong() - began));
    }
  }

  private ExchangeResponse take(ExchangeRequest question, HttpUriRequestBase request)
      throws IOException {
    Origin origin = Origin.of(question.address());
    HttpHost host = new HttpHost(origin.scheme(), origin.host(), origin.port());
    HttpClientContext context = HttpClientContext.create();
    if (question.cookies() != null) {
      context.setCookieStore(question.cookies());
    }
    ClassicHttpResponse response = open(host, request, context);
    try {
      return ResponseReader.read(response, question.bodyLimit());
    } finally {
      end(request, response);
    }
  }

  private ClassicHttpResponse open(
      HttpHost host, HttpUriRequestBase request, HttpClientContext context) throws IOException {
    try {
      return client.executeOpen(host, request, context);
    } catch (IllegalStateException e) {
      // The client throws this when a request is cancelled just before it is sent.
      throw new IOException("cancelled before it was sent", e);
    }
  }

  /** Discards the connection of an answer that was not read to its end. */
  private static void end(HttpUriRequestBase request, ClassicHttpResponse response) {
    request.cancel();
    try {
      response.close();
    } catch (IOException e) {
      LOG.debug("the answer was abandoned", e);
    }
  }

  private HttpUriRequestBase request(ExchangeRequest question) {
    String method = question.body() == null ? "GET" : "POST";
    HttpUriRequestBase request = new HttpUriRequestBase(method, question.address());
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(limits.answer()))
            .setConnectionRequestTimeout(Timeout.of(limits.answer()))
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setCookieSpec(
                question.cookies() == null ? StandardCookieSpec.IGNORE : StandardCookieSpec.STRICT)
            .build());
    request.setHeader("Accept-Encoding", ResponseReader.ACCEPTED);
    if (question.body() != null) {
      request.setHeader("Content-Type", "application/json");
      request.setEntity(
          new ByteArrayEntity(question.body().getBytes(StandardCharsets.UTF_8), null));
    }
    question.headers().forEach(request::setHeader);
    return request;
  }

  private SocketTimeoutException tooSlow(IOException cause) {
    SocketTimeoutException slow =
        new SocketTimeoutException("no answer within " + limits.answer().toSeconds() + " s");
    slow.initCause(cause);
    return slow;
  }

  private static InterruptedException interrupted(IOException cause) {
    InterruptedException interrupted = new InterruptedException("interrupted during a request");
    interrupted.initCause(cause);
    return interrupted;
  }

  @Override
  public void close() {
    deadlines.close();
    client.close(CloseMode.IMMEDIATE);
  }

  /**
   * Limits of one exchange.
   *
   * @param connect for connecting
   * @param answer for one answer with its body
   */
  public record Limits(Duration connect, Duration answer) {}
}
