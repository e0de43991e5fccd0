package wagewire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.AddressSyntaxRules;
import wagewire.ingest.fetch.address.AddressSyntaxRules.UnsafeAddressException;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.http.Exchange;
import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;
import wagewire.ingest.fetch.http.FailureReason;
import wagewire.ingest.fetch.http.Redirects;
import wagewire.ingest.fetch.pace.HostGate.CircuitOpenException;
import wagewire.ingest.fetch.pace.RequestPacer;
import wagewire.ingest.fetch.robots.RobotsCache;
import wagewire.ingest.fetch.robots.RobotsDecision;
import wagewire.ingest.fetch.robots.RobotsStatus;

/**
 * Fetches over HTTP within limits, obeying robots.txt and each host's pace. Transient failures are
 * retried after a pause.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

  private final FetchSettings settings;
  private final FetchEnvironment environment;
  private final Exchange exchange;
  private final RobotsCache robots;

  public HttpFetcher(FetchSettings settings, FetchEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
    this.exchange =
        new Exchange(
            new Exchange.Limits(settings.connectTimeout(), settings.answerTimeout()),
            environment.names(),
            environment.trusted(),
            new RequestPacer(
                environment.pace(), environment.clock(), environment.nanos(), environment.pause()),
            environment.clock(),
            environment.nanos());
    this.robots =
        new RobotsCache(
            exchange,
            Map.of("User-Agent", settings.userAgent()),
            environment.pause(),
            settings.firstPause(),
            environment.clock());
  }

  /**
   * Fetches until another attempt would not change the result, or attempts are used up; keeps no
   * cookies.
   */
  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    return fetch(request, null);
  }

  /**
   * Opens a session.
   *
   * @param cookies whether cookies are kept between requests
   */
  public FetchSession session(boolean cookies) {
    return new FetchSession(this, cookies ? new BasicCookieStore() : null);
  }

  /** Returns the status of robots.txt of all origins requested so far. */
  public List<RobotsStatus> robotsStatuses() {
    return robots.statuses();
  }

  FetchResult fetch(FetchRequest request, @Nullable CookieStore cookies)
      throws InterruptedException {
    Duration wait = settings.firstPause();
    for (int attempt = 1; ; attempt++) {
      Attempt ended = attempt(request, cookies);
      if (ended.retry() == Attempt.Retry.NONE || attempt >= settings.attempts()) {
        return ended.result();
      }
      if (ended.retry() == Attempt.Retry.AFTER_PAUSE) {
        environment.pause().take(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private Attempt attempt(FetchRequest request, @Nullable CookieStore cookies)
      throws InterruptedException {
    URI address = request.address();
    String body = request.body();
    try {
      for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
        AddressSyntaxRules.require(address, environment.trusted());
        RobotsDecision ruling = robots.decide(address);
        if (!(ruling instanceof RobotsDecision.Allowed(Duration crawlDelay))) {
          return ended(ruling);
        }
        ExchangeRequest exchangeRequest =
            new ExchangeRequest(
                address,
                body,
                headers(request),
                settings.bodyLimit(),
                cookies,
                request.answering());
        ExchangeResponse answer = exchange.send(exchangeRequest, crawlDelay);
        boolean reserved = robots.observe(address, answer);
        Optional<URI> next = Redirects.next(address, answer);
        if (next.isEmpty()) {
          return judge(address, request, answer, reserved);
        }
        if (!Origin.of(address).host().equals(Origin.of(next.get()).host())) {
          return Attempt.done(new FetchResult.Moved(next.get()));
        }
        address = next.get();
        body = answer.status() == 303 ? null : body;
      }
      return Attempt.failed("more than %d redirects".formatted(settings.redirects()));
    } catch (UnsafeAddressException | CircuitOpenException e) {
      return Attempt.failed(FailureReason.of(e));
    } catch (IOException e) {
      return Attempt.transientFailure(FailureReason.of(e));
    }
  }

  private static Attempt ended(RobotsDecision ruling) {
    return switch (ruling) {
      case RobotsDecision.Allowed _ -> throw new IllegalArgumentException("allowed");
      case RobotsDecision.Disallowed(String reason) ->
          Attempt.done(new FetchResult.Disallowed(reason));
      case RobotsDecision.Unreachable(String reason) -> Attempt.failed(reason);
    };
  }

  private Map<String, String> headers(FetchRequest request) {
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", settings.userAgent());
    headers.putAll(request.headers());
    if (request.etag() != null) {
      headers.put("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      headers.put("If-Modified-Since", request.lastModified());
    }
    return headers;
  }

  private Attempt judge(
      URI address, FetchRequest request, ExchangeResponse answer, boolean reserved) {
    int status = answer.status();
    return switch (status) {
      case 200 -> body(address, answer, reserved);
      case 304 ->
          request.isConditional()
              ? Attempt.done(new FetchResult.NotModified())
              : Attempt.failed("HTTP 304 to an unconditional request");
      case 429 ->
          new Attempt(
              new FetchResult.Refused(status),
              answer.retryDue() ? Attempt.Retry.AT_GATE : Attempt.Retry.NONE);
      case 401, 403, 451 -> Attempt.done(new FetchResult.Refused(status));
      case 404, 410 -> Attempt.done(new FetchResult.Gone(status));
      case 408 -> Attempt.transientFailure("HTTP 408");
      default ->
          status >= 500
              ? Attempt.transientFailure("HTTP " + status)
              : Attempt.failed("HTTP " + status);
    };
  }

  private Attempt body(URI address, ExchangeResponse answer, boolean reserved) {
    if (!answer.whole()) {
      return Attempt.failed("an answer of more than %d bytes".formatted(settings.bodyLimit()));
    }
    return Attempt.done(
        new FetchResult.Body(
            address,
            answer.body(),
            answer.header("etag"),
            answer.header("last-modified"),
            reserved));
  }

  @Override
  public void close() {
    exchange.close();
  }

  /**
   * Outcome of one attempt at a request.
   *
   * @param retry when to retry, if at all
   */
  record Attempt(FetchResult result, Retry retry) {

    /** Kinds of retries. */
    enum Retry {
      /** No retry: the result would be the same. */
      NONE,
      /** Retry after a pause; the failure may be transient. */
      AFTER_PAUSE,
      /** Retry at the time that the server set, which the gate waits for. */
      AT_GATE
    }

    static Attempt done(FetchResult result) {
      return new Attempt(result, Retry.NONE);
    }

    static Attempt failed(String reason) {
      return new Attempt(new FetchResult.Failed(reason), Retry.NONE);
    }

    static Attempt transientFailure(String reason) {
      return new Attempt(new FetchResult.Failed(reason), Retry.AFTER_PAUSE);
    }
  }
}
