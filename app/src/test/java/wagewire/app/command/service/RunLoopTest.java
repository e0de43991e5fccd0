package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class RunLoopTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final StringWriter said = new StringWriter();

  @Test
  void aTurnThatFailsIsSaidInOneLineAndTriedAgain() throws Exception {
    AtomicInteger turns = new AtomicInteger();
    CountDownLatch third = new CountDownLatch(3);
    RunLoop loop =
        loop(
            AT_ONCE,
            () -> {
              third.countDown();
              if (turns.incrementAndGet() == 1) {
                throw new WagewireException(
                    ErrorCode.KAFKA_UNREACHABLE, "Kafka\ndoes not answer", "here", "Start it.");
              }
              return true;
            });
    Thread thread = Thread.ofVirtual().start(loop);
    assertThat(third.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    loop.close();
    assertThat(thread.join(LIMIT)).isTrue();
    assertThat(loop.failing()).isFalse();
    assertThat(said.toString().lines()).hasSize(1);
    assertThat(said.toString()).contains("Kafka", "does not answer (here)", "tried again in");
  }

  @Test
  void aTurnWithoutMemoryFailsLikeAnyOther() throws Exception {
    CountDownLatch second = new CountDownLatch(2);
    RunLoop loop =
        loop(
            AT_ONCE,
            () -> {
              second.countDown();
              if (second.getCount() > 0) {
                throw new OutOfMemoryError("Java heap space");
              }
              return true;
            });
    Thread thread = Thread.ofVirtual().start(loop);
    assertThat(second.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    loop.close();
    assertThat(thread.join(LIMIT)).isTrue();
    assertThat(said.toString().lines()).hasSize(1);
    assertThat(said.toString()).contains("memory", "Java heap space", "tried again in");
  }

  @Test
  void aCloseEndsTheWaitingWithinASecond() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    RunLoop loop =
        loop(
            Duration.ofHours(24),
            () -> {
              taken.countDown();
              return true;
            });
    assertEndsSoonAfter(taken, loop);
    assertThat(said.toString()).isEmpty();
  }

  @Test
  void aCloseInterruptsATurnAndSaysNothingOfIt() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    RunLoop loop =
        loop(
            AT_ONCE,
            () -> {
              taken.countDown();
              try {
                new CountDownLatch(1).await();
                return true;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertEndsSoonAfter(taken, loop);
    assertThat(said.toString()).isEmpty();
  }

  @Test
  void withNothingLeftToDoItWaitsToBeClosed() throws Exception {
    AtomicInteger turns = new AtomicInteger();
    CountDownLatch taken = new CountDownLatch(1);
    RunLoop loop =
        loop(
            AT_ONCE,
            () -> {
              turns.incrementAndGet();
              taken.countDown();
              return false;
            });
    assertEndsSoonAfter(taken, loop);
    assertThat(turns).hasValue(1);
  }

  @Test
  void aLoopThatWasClosedBeforeItRanTakesNoTurn() throws Exception {
    AtomicInteger turns = new AtomicInteger();
    RunLoop loop = loop(AT_ONCE, () -> turns.incrementAndGet() > 0);
    loop.close();
    loop.run();
    assertThat(turns).hasValue(0);
  }

  private static void assertEndsSoonAfter(CountDownLatch taken, RunLoop loop) throws Exception {
    Thread thread = Thread.ofVirtual().start(loop);
    assertThat(taken.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    assertThat(thread.isAlive()).isTrue();
    long start = System.nanoTime();
    loop.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_SECOND);
    assertThat(thread.join(LIMIT)).isTrue();
  }

  private RunLoop loop(Duration every, BooleanSupplier turn) {
    return new RunLoop(every, AT_ONCE, turn, new PrintWriter(said));
  }
}
