package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.read.VisitLimit;

final class VisitBudgetTest {

  private static final URI ADDRESS = URI.create("https://acme.example/jobs");

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicBoolean late = new AtomicBoolean();
  private final VisitBudget budget =
      new VisitBudget(VisitBudget.parsing(), Duration.ofMinutes(20), late::get);

  @Test
  void answersAreReadUntilTheyTookMoreThanTheirTime() throws InterruptedException {
    Fetcher slow = budget.counting(answering(Duration.ofSeconds(59), 1));

    FetchResult last = last(slow);

    assertThat(requests).hasValue(21);
    assertThat(last).isEqualTo(new FetchResult.Failed("more than 20 minutes of answers"));
  }

  @Test
  void answersAreReadUntilTheyHadMoreThanTheirBytes() throws InterruptedException {
    Fetcher large = budget.counting(answering(Duration.ZERO, 60_000_000));

    FetchResult last = last(large);

    assertThat(requests).hasValue(18);
    assertThat(last).isEqualTo(new FetchResult.Failed("more than 1,073,741,824 bytes"));
  }

  @Test
  void allFetchersOfAVisitCountTogether() throws InterruptedException {
    last(budget.counting(answering(Duration.ofMinutes(21), 1)));

    assertThat(budget.counting(answering(Duration.ZERO, 1)).fetch(request()))
        .isInstanceOf(FetchResult.Failed.class);
  }

  @Test
  void nothingIsRequestedAfterTheRoundsTime() throws InterruptedException {
    Fetcher fetcher = budget.counting(answering(Duration.ZERO, 1));
    fetcher.fetch(request());
    late.set(true);

    assertThat(fetcher.fetch(request()))
        .isEqualTo(new FetchResult.Failed("the round's time is over"));
    assertThat(requests).hasValue(1);
  }

  @Test
  void itemsOfAllPagesCountTogether() {
    assertThat(budget.take(60_000)).isNull();
    assertThat(budget.take(40_000)).isNull();
    assertThat(budget.take(1)).isEqualTo("more than 100,000 items");
  }

  @Test
  void largeAnswersAreParsedOneAfterAnotherAndSmallOnesAtTheSameTime() throws Exception {
    assertThat(mostAtOnce(20_000_000)).isEqualTo(1);
    assertThat(mostAtOnce(1_000)).isEqualTo(4);
  }

  /** Returns how many of four visits parse at the same time; small ones wait for each other. */
  private static int mostAtOnce(int bytes) throws InterruptedException {
    Semaphore parsing = VisitBudget.parsing();
    FetchResult.Body body = new FetchResult.Body(ADDRESS, new byte[bytes], null, null);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(bytes < 10_000 ? 4 : 1);
    List<Thread> visits =
        IntStream.range(0, 4)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .start(() -> {
                      VisitBudget visit = new VisitBudget(parsing, Duration.ofDays(1), () -> false);
                      parse(visit, body, now, most, together);
                    }))
            .toList();
    for (Thread thread : visits) {
      thread.join();
    }
    return most.get();
  }

  private static void parse(
      VisitBudget visit,
      FetchResult.Body body,
      AtomicInteger now,
      AtomicInteger most,
      CountDownLatch together) {
    try {
      visit.parse(
          body,
          () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            together.countDown();
            try {
              together.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            int _ = Arrays.hashCode(body.bytes());
            return now.decrementAndGet();
          });
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eachReasonNamesItsLimit() {
    assertThat(VisitLimit.in("page 3: more than 100,000 items")).contains(VisitLimit.ITEMS);
    assertThat(VisitLimit.in("an answer of more than 67108864 bytes from https://a.example/"))
        .contains(VisitLimit.BYTES);
    assertThat(VisitLimit.in("more than 5,000,000 nodes from https://a.example/"))
        .contains(VisitLimit.NODES);
    assertThat(VisitLimit.in("page 5,001: more than 5,000 pages")).contains(VisitLimit.PAGES);
    assertThat(VisitLimit.in("more than 20 minutes of answers")).contains(VisitLimit.MINUTES);
    assertThat(VisitLimit.in(VisitLimit.MINUTES.exceeded(1) + " of answers"))
        .contains(VisitLimit.MINUTES);
    assertThat(VisitLimit.MINUTES.exceeded(1)).isEqualTo("more than 1 minute");
    assertThat(VisitLimit.in("HTTP 500 from https://a.example/")).isEmpty();
    assertThat(VisitLimit.in(null)).isEmpty();
  }

  private static FetchResult last(Fetcher fetcher) throws InterruptedException {
    FetchResult result = fetcher.fetch(request());
    while (result instanceof FetchResult.Body) {
      result = fetcher.fetch(request());
    }
    return result;
  }

  private Fetcher answering(Duration time, int bytes) {
    byte[] body = new byte[bytes];
    return request -> {
      requests.incrementAndGet();
      request.answering().accept(time);
      return new FetchResult.Body(request.address(), body, null, null);
    };
  }

  private static FetchRequest request() {
    return FetchRequest.unconditional(ADDRESS);
  }
}
