package wagewire.transform.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that reading takes time linear in the length of any text. */
@Tag("long")
final class PayReadingTimeTest {

  private static final PayReader READER = PayReader.load();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SHORT = 30_000;

  /** A quadratic reader needs a hundred times as long. */
  private static final double LINEAR_WITH_ROOM = 40;

  /** Below this the clock and the compiler dominate the measurement. */
  private static final long LEAST_NANOSECONDS = 5_000_000;

  @Tag("longer")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$1 ", "$90,000 salary ", "1 2 3 4 ", "1,", "1 000 ", "$", "salary ", "salary\n", "up to ",
        "$90,000 - ", "not including ", "401(k) ", "9", "between $1 and ", "a", "(", "USD ", "年薪",
        "New York ", "bonus of ", "$90,000 per year; ", "k ", "$9,", "plus bonus $90,000 "
      })
  void tenTimesTheTextTakesAboutTenTimesTheWork(String piece) {
    workOf(piece, SHORT);
    long shorter = leastWorkOf(piece, SHORT);
    long longer = leastWorkOf(piece, 10 * SHORT);
    assertThat((double) longer / shorter).isLessThan(LINEAR_WITH_ROOM);
  }

  @Test
  void aMegabyteIsReadLikeTheRest() {
    String piece =
        "Salary $90,000 - bonus $5 up to 1 000 000 000 per USD year, 401(k) \n not including ";
    long shorter = leastWorkOf(piece, 100_000);
    assertThat((double) workOf(piece, 1_000_000) / shorter).isLessThan(LINEAR_WITH_ROOM);
  }

  private static long leastWorkOf(String piece, int length) {
    long first = workOf(piece, length);
    return Math.min(first, workOf(piece, length));
  }

  /** Processor time of this thread, which other work on the machine does not lengthen. */
  private static long workOf(String piece, int length) {
    String text = piece.repeat(length / piece.length());
    long before = THREADS.getCurrentThreadCpuTime();
    PayNotation.read(READER, PayNotation.text(text, "US"));
    PayNotation.read(READER, PayNotation.description(text, "US"));
    return Math.max(LEAST_NANOSECONDS, THREADS.getCurrentThreadCpuTime() - before);
  }
}
