package wagewire.ingest.fetch.robots;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import wagewire.ingest.fetch.address.AddressSyntaxRules.UnsafeAddressException;
import wagewire.ingest.fetch.http.Exchange;
import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;
import wagewire.ingest.fetch.http.FailureReason;
import wagewire.ingest.fetch.http.Redirects;
import wagewire.ingest.fetch.pace.HostGate.CircuitOpenException;
import wagewire.ingest.fetch.pace.Sleeper;

/** Reads the well-known files of origins; redirects to any public address are followed. */
final class WellKnownFiles {

  /** Least number of bytes to parse by RFC 9309; the rest is ignored. */
  static final int LIMIT = 500 * 1024;

  private static final int REDIRECTS = 5;
  private static final int ATTEMPTS = 3;

  private final Exchange exchange;
  private final Map<String, String> headers;
  private final Sleeper pause;
  private final Duration firstPause;

  WellKnownFiles(
      Exchange exchange, Map<String, String> headers, Sleeper pause, Duration firstPause) {
    this.exchange = exchange;
    this.headers = headers;
    this.pause = pause;
    this.firstPause = firstPause;
  }

  /** Result of reading a file. */
  sealed interface Found {

    /** The file. */
    record File(ExchangeResponse answer) implements Found {}

    /** The file does not exist. */
    record Nothing() implements Found {}

    /** The server answered with a temporary error. */
    record Unavailable(int status) implements Found {}

    /** There was no answer. */
    record Unreachable(String reason) implements Found {}

    /** Requests to the host are suspended. */
    record Closed(String reason) implements Found {}
  }

  /**
   * Reads a file; transient failures are retried after a pause.
   *
   * @param crawlDelay known so far
   */
  Found read(URI address, Duration crawlDelay) throws InterruptedException {
    Duration wait = firstPause;
    for (int attempt = 1; ; attempt++) {
      Attempt ended = attempt(address, crawlDelay);
      if (!ended.mayPass() || attempt == ATTEMPTS) {
        return ended.found();
      }
      pause.take(wait);
      wait = wait.multipliedBy(2);
    }
  }

  private record Attempt(Found found, boolean mayPass) {}

  private Attempt attempt(URI address, Duration crawlDelay) throws InterruptedException {
    try {
      return follow(address, crawlDelay);
    } catch (CircuitOpenException e) {
      return new Attempt(new Found.Closed(FailureReason.of(e)), false);
    } catch (UnsafeAddressException e) {
      return new Attempt(new Found.Unreachable(FailureReason.of(e)), false);
    } catch (IOException e) {
      return new Attempt(new Found.Unreachable(FailureReason.of(e)), true);
    }
  }

  private Attempt follow(URI first, Duration crawlDelay) throws IOException, InterruptedException {
    URI address = first;
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      ExchangeRequest request = new ExchangeRequest(address, null, headers, LIMIT, null, _ -> {});
      ExchangeResponse answer = exchange.send(request, crawlDelay);
      URI next = Redirects.next(address, answer).orElse(null);
      if (next == null) {
        boolean mayPass = answer.status() >= 500 || answer.retryDue();
        return new Attempt(found(answer), mayPass);
      }
      address = next;
    }
    return new Attempt(new Found.Nothing(), false);
  }

  private static Found found(ExchangeResponse answer) {
    int status = answer.status();
    if (status >= 200 && status <= 299) {
      return new Found.File(answer);
    }
    return status >= 400 && status <= 499 && status != 429
        ? new Found.Nothing()
        : new Found.Unavailable(status);
  }
}
