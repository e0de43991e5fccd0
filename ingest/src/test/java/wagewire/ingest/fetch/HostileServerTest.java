package wagewire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.testing.FetchFixture;
import wagewire.ingest.testing.RawServer;

/** Servers that break the rules of HTTP, by mistake or on purpose. */
@Timeout(60)
final class HostileServerTest {

  private static final long BOMB = 10L * 1024 * 1024 * 1024;

  private final FetchFixture world = new FetchFixture();

  @Test
  void aBombOfZerosIsGivenUpAtTheLimit() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
              try (GZIPOutputStream zip = new GZIPOutputStream(wire.out)) {
                pour(zip, BOMB);
              }
              return false;
            }))
        .contains("more than 100000 bytes");
  }

  @Test
  void aBombWithinCompressedNothingIsGivenUpAtTheLimit() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
              while (wire.idle(0)) {
                new GZIPOutputStream(wire.out).finish();
              }
              return false;
            }))
        .contains("more than 100000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Content-Length: 10737418240\r\n", "Transfer-Encoding: chunked\r\n"})
  void anEndlessBodyIsGivenUpAtTheLimit(String headers) throws Exception {
    AtomicLong poured = new AtomicLong();
    String chunk = headers.contains("chunked") ? "10000\r\n" : "";
    assertThat(
            reason((_, wire) -> {
              wire.text("HTTP/1.1 200 OK\r\n" + headers + "\r\n");
              while (wire.idle(0)) {
                wire.text(chunk + "x".repeat(0x10000) + (chunk.isEmpty() ? "" : "\r\n"));
                poured.addAndGet(0x10000);
              }
              return false;
            }))
        .contains("more than 100000 bytes");
    assertThat(poured).hasValueLessThan(50_000_000);
  }

  @Test
  void aBodyThatDripsIsGivenUpWhenItsTimeIsOver() throws Exception {
    assertThat(
            impatientReason((_, wire) -> {
              wire.text("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
              while (wire.idle(5)) {
                wire.text("x");
              }
              return false;
            }))
        .contains("no answer within");
  }

  @Test
  void headersThatDripAreGivenUpWhenTheirTimeIsOver() throws Exception {
    assertThat(
            impatientReason((_, wire) -> {
              wire.text("HTTP/1.1 200 OK\r\nX: ");
              while (wire.idle(5)) {
                wire.text("x");
              }
              return false;
            }))
        .contains("no answer within");
  }

  @Test
  void endlessPromisesOfAnAnswerAreGivenUpWhenTheirTimeIsOver() throws Exception {
    assertThat(
            impatientReason((_, wire) -> {
              while (wire.idle(0)) {
                wire.text("HTTP/1.1 102 Processing\r\n\r\n");
              }
              return false;
            }))
        .contains("no answer within");
  }

  @Test
  void silenceIsGivenUpWhenItsTimeIsOver() throws Exception {
    assertThat(
            impatientReason((_, wire) -> {
              wire.idle(60_000);
              return false;
            }))
        .contains("no answer within");
  }

  @Test
  void aBodyShorterThanAnnouncedIsAFailureThatMayPass() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.answer("200 OK", "Content-Length: 100\r\n", "[1, 2]");
              return false;
            }))
        .contains("100")
        .contains("6");
    assertThat(world.pauses).hasSize(2);
  }

  @Test
  void aChunkedBodyThatEndsEarlyIsAFailure() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.answer("200 OK", "Transfer-Encoding: chunked\r\n", "6\r\n[1, 2]\r\n");
              return false;
            }))
        .contains("ConnectionClosed");
  }

  @Test
  void aCompressedBodyThatEndsEarlyIsAFailure() throws Exception {
    assertThat(
            reason((_, wire) -> {
              String head = "\u001f\u008b\b\0\0\0\0\0\0\0";
              wire.answer("200 OK", "Content-Encoding: gzip\r\nContent-Length: 10\r\n", head);
              return false;
            }))
        .contains("EOF");
  }

  @Test
  void whatComesBehindTheAnnouncedLengthIsNobodysAnswer() throws Exception {
    AtomicInteger count = new AtomicInteger();
    try (RawServer server =
            new RawServer((_, wire) -> {
              String body = "[" + count.incrementAndGet() + "]";
              wire.answer("200 OK", "Content-Length: 3\r\n", body + " and more\r\n");
              return true;
            });
        HttpFetcher fetcher = fetcher(server, Duration.ofSeconds(20))) {
      assertThat(text(fetcher, server, "/a")).isEqualTo("[1]");
      assertThat(text(fetcher, server, "/b")).isIn("[2]", "[3]");
    }
  }

  @Test
  void aKeptConnectionThatTheServerHasClosedIsNoFailure() throws Exception {
    try (RawServer server =
            new RawServer((_, wire) -> {
              wire.answer("200 OK", "Content-Length: 2\r\n", "[]");
              return false;
            });
        HttpFetcher fetcher = fetcher(server, Duration.ofSeconds(20))) {
      for (int request = 0; request < 20; request++) {
        assertThat(text(fetcher, server, "/" + request)).isEqualTo("[]");
      }
      assertThat(server.requests()).isEqualTo(20);
    }
    assertThat(world.pauses).isEmpty();
  }

  @Test
  void aNewConnectionThatTheServerClosesIsAFailure() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    assertThat(
            reason((_, _) -> {
              asked.incrementAndGet();
              return false;
            }))
        .isNotEmpty();
    int keptFromRobots = 1;
    assertThat(asked).hasValue(keptFromRobots + 3);
  }

  @Test
  void twoLengthsAreAFailure() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.answer("200 OK", "Content-Length: 2\r\nContent-Length: 3\r\n", "[] ");
              return false;
            }))
        .isNotEmpty();
  }

  @Test
  void tooManyHeadersAreAFailure() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.answer("200 OK", "X: y\r\n".repeat(1_000) + "Content-Length: 2\r\n", "[]");
              return false;
            }))
        .contains("header count");
  }

  @Test
  void aHeaderWithoutEndIsAFailure() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.text("HTTP/1.1 200 OK\r\nX: ");
              pour(wire.out, BOMB);
              return false;
            }))
        .contains("line length");
  }

  @Test
  void aConnectionThatEndsWithoutAnAnswerIsAFailureThatMayPass() throws Exception {
    assertThat(reason((_, _) -> false)).contains("NoHttpResponse");
    assertThat(world.pauses).hasSize(2);
  }

  @Test
  void aConnectionThatIsResetIsAFailureThatMayPass() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.reset();
              return false;
            }))
        .contains("reset");
    assertThat(world.pauses).hasSize(2);
  }

  @Test
  void whatIsNotHttpIsAFailure() throws Exception {
    assertThat(
            reason((_, wire) -> {
              wire.text("220 smtp.acme.example ready\r\n\r\n");
              return false;
            }))
        .isNotEmpty();
  }

  @Test
  void aRefusalIsARefusalHoweverItsBodyEnds() throws Exception {
    try (RawServer server =
            new RawServer((_, wire) -> {
              wire.answer("403 Forbidden", "Content-Length: 100\r\n", "no");
              return false;
            });
        HttpFetcher fetcher = fetcher(server, Duration.ofSeconds(20))) {
      assertThat(fetcher.fetch(FetchRequest.unconditional(server.address("/a"))))
          .isEqualTo(new FetchResult.Refused(403));
    }
  }

  @Test
  void whoeverWaitsForAnAnswerCanBeStopped() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicReference<Object> end = new AtomicReference<>();
    try (RawServer server =
            new RawServer((_, wire) -> {
              asked.countDown();
              wire.idle(60_000);
              return false;
            });
        HttpFetcher fetcher = fetcher(server, Duration.ofSeconds(60))) {
      Thread waiting =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  end.set(fetcher.fetch(FetchRequest.unconditional(server.address("/a"))));
                } catch (InterruptedException e) {
                  end.set(e);
                }
              });
      asked.await();
      waiting.interrupt();
      waiting.join();
    }
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void aConnectionIsUsedAgain() throws Exception {
    AtomicInteger scripts = new AtomicInteger();
    try (RawServer server =
            new RawServer((path, wire) -> {
              scripts.incrementAndGet();
              wire.answer("200 OK", "Content-Length: 2\r\n", "[]");
              return !path.equals("/last");
            });
        HttpFetcher fetcher = fetcher(server, Duration.ofSeconds(20))) {
      for (int request = 0; request < 5; request++) {
        assertThat(text(fetcher, server, "/a")).isEqualTo("[]");
      }
    }
    assertThat(scripts).hasValue(5);
    assertThat(world.lookups).hasValue(1);
  }

  private String reason(RawServer.Script script) throws InterruptedException {
    return reason(script, Duration.ofSeconds(20));
  }

  private String impatientReason(RawServer.Script script) throws InterruptedException {
    return reason(script, Duration.ofMillis(200));
  }

  private String reason(RawServer.Script script, Duration timeout) throws InterruptedException {
    try (RawServer server = new RawServer(script);
        HttpFetcher fetcher = fetcher(server, timeout)) {
      FetchResult result = fetcher.fetch(FetchRequest.unconditional(server.address("/a")));
      assertThat(result).isInstanceOf(FetchResult.Failed.class);
      return ((FetchResult.Failed) result).reason();
    }
  }

  private HttpFetcher fetcher(RawServer server, Duration timeout) {
    return world.fetcher(PaceRule.OWN, 3, timeout, server.address("/"));
  }

  private static String text(HttpFetcher fetcher, RawServer server, String path)
      throws InterruptedException {
    FetchResult result = fetcher.fetch(FetchRequest.unconditional(server.address(path)));
    assertThat(result).isInstanceOf(FetchResult.Body.class);
    return new String(((FetchResult.Body) result).bytes(), StandardCharsets.UTF_8);
  }

  private static void pour(OutputStream out, long bytes) throws IOException {
    byte[] zeros = new byte[64 * 1024];
    for (long left = bytes; left > 0; left -= zeros.length) {
      out.write(zeros);
    }
  }
}
