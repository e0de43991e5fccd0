package wagewire.app.collecting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.address.Origin;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Client of a simulated market that another process serves ({@code ./wagewire market}). */
public final class MarketFeed implements AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int OVER = 410;

  private final URI address;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();

  /**
   * @param address such as {@code http://127.0.0.1:8491}
   */
  public MarketFeed(URI address) {
    this.address = URI.create(address.toString().replaceFirst("/+$", ""));
  }

  /** Returns settings of requests with one short retry: failures of the market last a day. */
  public static FetchSettings fetching() {
    FetchSettings standard = FetchSettings.standard("Wagewire/0.1 (simulated market)");
    return new FetchSettings(
        standard.userAgent(),
        standard.connectTimeout(),
        standard.answerTimeout(),
        standard.bodyLimit(),
        2,
        Duration.ofMillis(1),
        standard.redirects());
  }

  /**
   * Returns a clock fixed at the market's current time.
   *
   * @throws WagewireException SOURCE_UNREACHABLE, as all other methods do
   */
  public Clock clock() {
    String text = expect(send("/market/time", null), OK).body().strip();
    try {
      return Clock.fixed(Instant.parse(text), ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw unreachable("the market's time is '" + text + "'", e);
    }
  }

  /**
   * Returns the boards that exist at the market's current time, marked as simulated. All must be on
   * the market's own host, the only one that the user named.
   */
  public List<BoardEntry> boards() {
    String text = expect(send("/market/catalogue.csv", null), OK).body();
    List<BoardEntry> boards = Catalogue.read(text, address + "/market/catalogue.csv");
    String market = Origin.of(address).hostAndPort();
    for (BoardEntry entry : boards) {
      if (entry.baseUrl() == null || !Origin.of(entry.baseUrl()).hostAndPort().equals(market)) {
        throw unreachable("the market lists %s at another host".formatted(entry.board()), null);
      }
    }
    return boards.stream()
        .map(entry ->
            new BoardEntry(
                entry.source().inSimulation(), entry.baseUrl(), entry.website(), entry.details()))
        .toList();
  }

  /** Moves the market's time to the next Monday; false when its weeks are over. */
  public boolean next() {
    HttpResponse<String> answer = send("/market/next", "");
    return answer.statusCode() != OVER && expect(answer, OK).statusCode() == OK;
  }

  /** Moves the market's time back to its first Monday. */
  public void begin() {
    expect(send("/market/begin", ""), OK);
  }

  /** Returns the number of body bytes that the market's boards have sent, as transferred. */
  public long sent() {
    String text = expect(send("/market/sent", null), OK).body().strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw unreachable("the market has sent '" + text + "' bytes", e);
    }
  }

  private HttpResponse<String> expect(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw unreachable("the market answers with status " + answer.statusCode(), null);
    }
    return answer;
  }

  /** Sends a GET, or a POST when there is a body. */
  private HttpResponse<String> send(String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWERING);
    if (body != null) {
      request.POST(BodyPublishers.ofString(body));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw unreachable("the simulated market does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable("interrupted while requesting the simulated market", e);
    }
  }

  private WagewireException unreachable(String what, @Nullable Throwable cause) {
    return new WagewireException(
        ErrorCode.SOURCE_UNREACHABLE,
        what,
        address.toString(),
        "Start it with ./wagewire market, or correct --market.",
        cause);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
