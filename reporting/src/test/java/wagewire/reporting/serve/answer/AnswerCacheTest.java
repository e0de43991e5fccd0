package wagewire.reporting.serve.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

  private final TimeLimit limit = new TimeLimit(8, Duration.ofSeconds(30), () -> {});
  private final AnswerCache cache = AnswerCache.ofRelease();
  private final AtomicInteger worked = new AtomicInteger();

  @AfterEach
  void close() {
    limit.close();
  }

  @Test
  void allWhoAskMeanwhileShareOneAnswer() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ResponseBody> first =
          askers.submit(() ->
              cache.of(
                  "/",
                  limit,
                  () -> {
                    begun.countDown();
                    await(go);
                    return body(10);
                  }));
      begun.await();
      List<Future<ResponseBody>> others =
          IntStream.range(0, 20).mapToObj(asker -> askers.submit(() -> of("/"))).toList();
      go.countDown();
      for (Future<ResponseBody> other : others) {
        assertThat(other.get()).isSameAs(first.get());
      }
    }
    assertThat(worked).hasValue(1);
  }

  @Test
  void anotherAddressIsWorkedOutItself() {
    of("/");
    of("/pay");
    of("/pay");
    assertThat(worked).hasValue(2);
  }

  @Test
  void whatFailedIsWorkedOutAnew() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            cache.of(
                "/",
                limit,
                () -> {
                  throw new IllegalStateException("away");
                }))
        .withMessage("away");
    of("/");
    assertThat(worked).hasValue(1);
  }

  @Test
  void answersGiveWayBeforeTheyTakeMoreThanTheirRoom() {
    int megabytes = 100;
    for (int number = 0; number < megabytes; number++) {
      cache.of("/" + number, limit, () -> body(1 << 20));
    }
    for (int number = 0; number < megabytes; number++) {
      cache.of("/" + number, limit, () -> body(1 << 20));
    }
    assertThat(worked).hasValueBetween(2 * megabytes - 28, 2 * megabytes);
  }

  @Test
  void whatIsToBeFreshIsWorkedOutAnewAfterItsTime() {
    AtomicLong now = new AtomicLong();
    AnswerCache fresh = AnswerCache.lasting(Duration.ofSeconds(5), now::get);
    fresh.of("/boards", limit, () -> body(1));
    now.set(Duration.ofSeconds(4).toNanos());
    fresh.of("/boards", limit, () -> body(1));
    assertThat(worked).hasValue(1);
    now.set(Duration.ofSeconds(6).toNanos());
    fresh.of("/boards", limit, () -> body(1));
    assertThat(worked).hasValue(2);
  }

  private ResponseBody of(String address) {
    return cache.of(address, limit, () -> body(10));
  }

  private ResponseBody body(int bytes) {
    worked.incrementAndGet();
    return ResponseBody.bytes(ResponseFormat.PNG, new byte[bytes]);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
