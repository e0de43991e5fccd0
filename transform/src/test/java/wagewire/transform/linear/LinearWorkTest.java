package wagewire.transform.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * A megabyte of a text takes a reading about as much work as its pieces one by one do.
 *
 * <p>Work is the processor time of this thread, which waiting, other threads and other programs do
 * not lengthen. The pieces are a sixteenth of the text each, so that a reading of quadratic time
 * takes sixteen times theirs and one of linear time once; the bound lies between at {@value #MOST}.
 * A text that goes past it is read again, since a compiler or a cache can be to blame once but a
 * reading that is not linear goes past it each time.
 */
@Tag("long")
final class LinearWorkTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MEGABYTE = 1 << 20;
  private static final int PIECES = 16;

  private static final double MOST = 8;
  private static final int ATTEMPTS = 5;

  /** Less than this for a megabyte is little, whatever the pieces take. */
  private static final long LITTLE = 100_000_000;

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void aPieceThatRepeatsTakesLinearWork(
      @ForAll("readings") TextReading reading, @ForAll("pieces") String piece) {
    takesLinearWork(reading, RepeatedText.of(piece));
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void piecesThatAlternateTakeLinearWork(
      @ForAll("readings") TextReading reading, @ForAll("shapes") RepeatedText shape) {
    takesLinearWork(reading, shape);
  }

  @Provide
  Arbitrary<TextReading> readings() {
    return Arbitraries.of(TextReading.all());
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(RepeatedText.allPieces());
  }

  @Provide
  Arbitrary<RepeatedText> shapes() {
    Arbitrary<String> ends =
        Arbitraries.of("", "x", ")", "</p>", "</td></tr></table>", ". $90,000", " and HubSpot");
    Arbitrary<List<String>> pieces = pieces().list().ofMinSize(2).ofMaxSize(3);
    return Combinators.combine(pieces, Arbitraries.of(1, 30, 20_000), ends).as(RepeatedText::new);
  }

  private static void takesLinearWork(TextReading reading, RepeatedText shape) {
    double least = Double.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && least > MOST; attempt++) {
      least = Math.min(least, timesItsPieces(reading, shape));
    }
    assertThat(least).as("%s of %s", reading, shape).isLessThan(MOST);
  }

  private static double timesItsPieces(TextReading reading, RepeatedText shape) {
    String text = shape.text(MEGABYTE);
    long whole = workOf(reading, text);
    if (whole < LITTLE) {
      return 0;
    }
    int length = MEGABYTE / PIECES;
    long ofPieces = 0;
    for (int from = 0; from < MEGABYTE; from += length) {
      ofPieces += workOf(reading, text.substring(from, from + length));
    }
    return (double) whole / ofPieces;
  }

  private static long workOf(TextReading reading, String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    reading.read(text);
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
  }
}
