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
import wagewire.ingest.fetch.address.AddressRules;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.UnsafeAddressException;
import wagewire.ingest.fetch.http.Answer;
import wagewire.ingest.fetch.http.Exchange;
import wagewire.ingest.fetch.http.Limits;
import wagewire.ingest.fetch.http.Question;
import wagewire.ingest.fetch.http.Reasons;
import wagewire.ingest.fetch.http.Redirects;
import wagewire.ingest.fetch.pace.HostClosedException;
import wagewire.ingest.fetch.pace.Pacing;
import wagewire.ingest.fetch.robots.Robots;
import wagewire.ingest.fetch.robots.RobotsVerdict;
import wagewire.ingest.fetch.robots.Ruling;

/**
 * Fetches over HTTP, within limits, as robots.txt allows and at each host's pace. What may pass by
 * itself is tried again after a pause.
 */
public final class Fetcher implements Fetching, AutoCloseable {

  private final FetchSettings settings;
  private final FetchEnvironment environment;
  private final Exchange exchange;
  private final Robots robots;

  public Fetcher(FetchSettings settings, FetchEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
    this.exchange =
        new Exchange(
            new Limits(settings.connectTimeout(), settings.answerTimeout()),
            environment.names(),
            environment.trusted(),
            new Pacing(
                environment.pace(), environment.clock(), environment.nanos(), environment.pause()),
            environment.clock());
    this.robots =
        new Robots(
            exchange,
            Map.of("User-Agent", settings.userAgent()),
            environment.pause(),
            settings.firstPause(),
            environment.clock());
  }

  /**
   * Asks until there is a result that another attempt would not change, or attempts are used up.
   * Keeps no cookies.
   */
  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    return fetch(request, null, null);
  }

  /**
   * A session beside any other.
   *
   * @param cookies whether those that an answer sets are kept from one request to the next
   */
  public FetchSession session(boolean cookies) {
    return new FetchSession(this, cookies ? new BasicCookieStore() : null);
  }

  /** What the origins that were asked so far say to programs. */
  public List<RobotsVerdict> robotsVerdicts() {
    return robots.verdicts();
  }

  FetchResult fetch(
      FetchRequest request, @Nullable CookieStore cookies, @Nullable AnswerListener listener)
      throws InterruptedException {
    Duration wait = settings.firstPause();
    for (int attempt = 1; ; attempt++) {
      Attempt ended = attempt(request, cookies, listener);
      if (ended.again() == Attempt.Again.NO || attempt >= settings.attempts()) {
        return ended.result();
      }
      if (ended.again() == Attempt.Again.AFTER_A_PAUSE) {
        environment.pause().take(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private Attempt attempt(
      FetchRequest request, @Nullable CookieStore cookies, @Nullable AnswerListener listener)
      throws InterruptedException {
    URI address = request.address();
    String body = request.body();
    try {
      for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
        AddressRules.require(address, environment.trusted());
        Ruling ruling = robots.ruling(address);
        if (!(ruling instanceof Ruling.Allowed(Duration crawlDelay))) {
          return ended(ruling);
        }
        Question question =
            new Question(
                address, body, headers(request), settings.bodyLimit(), listener != null, cookies);
        Answer answer = exchange.send(question, crawlDelay);
        robots.heard(address, answer);
        Optional<URI> next = Redirects.next(address, answer);
        if (next.isEmpty() && listener != null) {
          listener.answered(question, answer);
        }
        if (next.isEmpty()) {
          return judge(address, request, answer);
        }
        if (!Origin.of(address).host().equals(Origin.of(next.get()).host())) {
          return Attempt.last(new FetchResult.Moved(next.get()));
        }
        address = next.get();
        body = answer.status() == 303 ? null : body;
      }
      return Attempt.lasting("more than %d redirects".formatted(settings.redirects()));
    } catch (UnsafeAddressException | HostClosedException e) {
      return Attempt.lasting(Reasons.of(e));
    } catch (IOException e) {
      return Attempt.passing(Reasons.of(e));
    }
  }

  private static Attempt ended(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Allowed _ -> throw new IllegalArgumentException("allowed");
      case Ruling.Disallowed(String reason) -> Attempt.last(new FetchResult.Disallowed(reason));
      case Ruling.Unreachable(String reason) -> Attempt.lasting(reason);
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

  private Attempt judge(URI address, FetchRequest request, Answer answer) {
    int status = answer.status();
    return switch (status) {
      case 200 -> body(address, answer);
      case 304 ->
          request.conditional()
              ? Attempt.last(new FetchResult.NotModified())
              : Attempt.lasting("HTTP 304 to a request without conditions");
      case 429 ->
          new Attempt(
              new FetchResult.Refused(status),
              answer.retryDue() ? Attempt.Again.AT_THE_GATE : Attempt.Again.NO);
      case 401, 403, 451 -> Attempt.last(new FetchResult.Refused(status));
      case 404, 410 -> Attempt.last(new FetchResult.Gone(status));
      case 408 -> Attempt.passing("HTTP 408");
      default ->
          status >= 500 ? Attempt.passing("HTTP " + status) : Attempt.lasting("HTTP " + status);
    };
  }

  private Attempt body(URI address, Answer answer) {
    if (!answer.whole()) {
      return Attempt.lasting("an answer of more than %d bytes".formatted(settings.bodyLimit()));
    }
    return Attempt.last(
        new FetchResult.Body(
            address, answer.body(), answer.header("etag"), answer.header("last-modified")));
  }

  @Override
  public void close() {
    exchange.close();
  }
}
