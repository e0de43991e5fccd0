package wagewire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.CannedAnswer;

final class HttpFetcherTest {

  private static final int LIMIT = 1_000;

  private final BoardServer server = new BoardServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final HttpFetcher fetcher = fetcher(Duration.ofSeconds(20));

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aBodyComesWithItsValidatorsAndTheServerLearnsWhoAsks() throws InterruptedException {
    server.always(
        "/a", CannedAnswer.json("[]").with("ETag", "\"1\"").with("Last-Modified", "yesterday"));

    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            FetchResult.Body.class,
            body -> {
              assertThat(body.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("[]");
              assertThat(body.etag()).isEqualTo("\"1\"");
              assertThat(body.lastModified()).isEqualTo("yesterday");
            });
    assertThat(server.requests().getFirst().header("User-agent")).isEqualTo("acme-test");
    assertThat(server.requests().getFirst().header("Accept-encoding")).isEqualTo("gzip");
  }

  @Test
  void whatIsHadIsNotFetchedAgain() throws InterruptedException {
    server.script(
        "/a",
        request ->
            "\"1\"".equals(request.header("If-none-match"))
                    && "yesterday".equals(request.header("If-modified-since"))
                ? CannedAnswer.status(304)
                : CannedAnswer.json("[]"));

    assertThat(
            fetcher.fetch(
                new FetchRequest(server.address("/a"), null, Map.of(), "\"1\"", "yesterday")))
        .isEqualTo(new FetchResult.NotModified());
  }

  @Test
  void notModifiedWithoutAConditionIsAFailure() throws InterruptedException {
    server.always("/a", CannedAnswer.status(304));

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void notFoundIsGone(int status) throws InterruptedException {
    server.always("/a", CannedAnswer.status(status));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Gone(status));
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 451})
  void aRefusalIsNotArguedWith(int status) throws InterruptedException {
    server.always("/a", CannedAnswer.status(status));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Refused(status));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aServerErrorIsTriedAgainAfterGrowingPauses() throws InterruptedException {
    server.inTurn(
        "/a", CannedAnswer.status(500), CannedAnswer.status(503), CannedAnswer.json("[]"));

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Body.class);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void attemptsAreBounded() throws InterruptedException {
    server.always("/a", CannedAnswer.status(500));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Failed("HTTP 500"));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void anAnswerThatBreaksOffIsAFailure() throws InterruptedException {
    server.always("/a", CannedAnswer.json("[{\"id\": 1").truncated());

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Failed.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void anAnswerThatTakesTooLongIsAFailure() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    server.script(
        "/a",
        _ -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return CannedAnswer.json("[]");
        });

    try (HttpFetcher impatient = fetcher(Duration.ofMillis(50))) {
      assertThat(impatient.fetch(FetchRequest.unconditional(server.address("/a"))))
          .isInstanceOf(FetchResult.Failed.class);
    }
    end.countDown();
    assertThat(pauses).hasSize(2);
  }

  @Test
  void noServerIsAFailure() throws InterruptedException {
    URI nobody = server.address("/a");
    server.close();

    assertThat(fetcher.fetch(FetchRequest.unconditional(nobody)))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, failed -> assertThat(failed.reason()).contains("Connect"));
  }

  @Test
  void aCompressedBodyIsDecompressed() throws InterruptedException {
    server.always("/a", zipped("[1, 2]".getBytes(StandardCharsets.UTF_8)));

    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            FetchResult.Body.class,
            body -> assertThat(body.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("[1, 2]"));
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false"})
  void aBodyIsTakenUpToTheLimit(int length, boolean taken) throws InterruptedException {
    server.always("/plain", CannedAnswer.ok(new byte[length]));
    server.always("/zipped", zipped(new byte[length]));

    assertThat(List.of(fetch("/plain"), fetch("/zipped")))
        .allSatisfy(result -> assertThat(result instanceof FetchResult.Body).isEqualTo(taken));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void anEncodingNobodyAskedForIsAFailure() throws InterruptedException {
    server.always("/a", CannedAnswer.json("[]").with("Content-Encoding", "br"));

    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class, failed -> assertThat(failed.reason()).contains("'br'"));
  }

  @Test
  void redirectsOnTheSameHostAreFollowed() throws InterruptedException {
    server.always("/a", CannedAnswer.status(301).with("Location", "/b?x=1"));
    server.always("/b", CannedAnswer.json("[]"));

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Body.class);
  }

  @Test
  void aRedirectToAnotherHostIsReportedAndNotFollowed() throws InterruptedException {
    server.always("/a", CannedAnswer.status(302).with("Location", "http://globex.example/jobs"));

    assertThat(fetch("/a"))
        .isEqualTo(new FetchResult.Moved(URI.create("http://globex.example/jobs")));
  }

  @Test
  void endlessRedirectsAreAFailure() throws InterruptedException {
    server.always("/a", CannedAnswer.status(302).with("Location", "/a"));

    assertThat(fetch("/a")).isEqualTo(new FetchResult.Failed("more than 5 redirects"));
    assertThat(server.requests()).hasSize(6);
  }

  @Test
  void aRedirectThatIsNotHttpIsAFailure() throws InterruptedException {
    server.always("/a", CannedAnswer.status(302).with("Location", "file:///etc/hostname"));

    assertThat(fetch("/a")).isInstanceOf(FetchResult.Failed.class);
  }

  private FetchResult fetch(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.unconditional(server.address(path)));
  }

  private HttpFetcher fetcher(Duration answerTimeout) {
    return new HttpFetcher(
        new FetchSettings(
            "acme-test", Duration.ofSeconds(5), answerTimeout, LIMIT, 3, Duration.ofSeconds(1), 5),
        FetchEnvironment.real(TrustedHosts.of(server.address()), Clock.systemUTC())
            .withPause(pauses::add));
  }

  private static CannedAnswer zipped(byte[] body) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
        zip.write(body);
      }
      return CannedAnswer.ok(bytes.toByteArray()).with("Content-Encoding", "gzip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
