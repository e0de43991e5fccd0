package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WrongTokensTest {

  private static final String ADDRESS = "203.0.113.7";

  private final List<Duration> pauses = new ArrayList<>();
  private long now;

  @Test
  void eachWrongTokenOfAnAddressWaitsLongerUpToFourSeconds() {
    WrongTokens wrong = new WrongTokens(() -> now, pauses::add);
    IntStream.range(0, 10).forEach(_ -> assertThat(wrong.slow(ADDRESS)).isTrue());
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactlyElementsOf(
            LongStream.of(250, 500, 1_000, 2_000, 4_000, 4_000, 4_000).boxed().toList());
    assertThat(wrong.slow("203.0.113.8")).isTrue();
    assertThat(pauses).hasSize(7);
  }

  @Test
  void anAddressIsForgottenAfterAQuarterOfAnHour() {
    WrongTokens wrong = new WrongTokens(() -> now, pauses::add);
    IntStream.range(0, 3).forEach(_ -> wrong.slow(ADDRESS));
    now += Duration.ofMinutes(16).toNanos();
    IntStream.range(0, 3).forEach(_ -> wrong.slow(ADDRESS));
    assertThat(pauses).isEmpty();
  }

  @Test
  void manyAddressesAreNotAllKept() {
    WrongTokens wrong = new WrongTokens(() -> now, pauses::add);
    IntStream.range(0, 100_000).forEach(number -> wrong.slow("2001:db8::" + number));
    assertThat(wrong.kept()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void whoComesWhenAHundredWaitIsToldSoAtOnce() throws Exception {
    CountDownLatch waiting = new CountDownLatch(100);
    CountDownLatch release = new CountDownLatch(1);
    WrongTokens wrong =
        new WrongTokens(
            () -> now,
            _ -> {
              waiting.countDown();
              release.await();
            });
    IntStream.range(0, 3).forEach(_ -> wrong.slow(ADDRESS));
    List<Thread> threads =
        IntStream.range(0, 100)
            .mapToObj(_ -> Thread.ofVirtual().start(() -> wrong.slow(ADDRESS)))
            .toList();
    waiting.await();
    assertThat(wrong.slow(ADDRESS)).isFalse();
    release.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void aLineAMinuteNamesTheAddress() {
    Logger logger = (Logger) LoggerFactory.getLogger(WrongTokens.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try {
      WrongTokens wrong = new WrongTokens(() -> now, pauses::add);
      IntStream.range(0, 50).forEach(_ -> wrong.slow(ADDRESS));
      now += Duration.ofMinutes(1).toNanos();
      wrong.slow(ADDRESS);
      assertThat(lines.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly(
              "1 request with a wrong token, the last one from 203.0.113.7",
              "50 requests with a wrong token, the last one from 203.0.113.7");
    } finally {
      logger.detachAppender(lines);
    }
  }
}
