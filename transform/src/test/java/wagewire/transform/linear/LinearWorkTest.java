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
 * A megabyte of a text takes a reading about as much work as sixteen texts of the same shape and a
 * sixteenth of its length.
 *
 * <p>Work is the processor time of this thread, which waiting, other threads and other programs do
 * not lengthen. A reading of quadratic time takes sixteen times the work of the short texts and one
 * of linear time once; the bound lies between at {@value #MOST}. The short texts end as the long
 * one does: at an amount of pay, for example, without which a reading has little to do. A text that
 * goes past the bound is read again, since a compiler or a cache can be to blame once but a reading
 * that is not linear goes past it each time.
 */
@Tag("long")
final class LinearWorkTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MEGABYTE = RepeatedText.MEGABYTE;
  private static final int PARTS = 16;

  private static final double MOST = 8;
  private static final int ATTEMPTS = 5;

  /** Less than this for a megabyte is little, whatever the short texts take. */
  private static final long LITTLE = 100_000_000;

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void aPieceThatRepeatsTakesLinearWork(
      @ForAll("readings") TextReading reading, @ForAll("pieces") String piece) {
    takesLinearWork(reading, RepeatedText.of(piece));
  }

  @Tag("longer")
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
      least = Math.min(least, timesItsParts(reading, shape));
    }
    assertThat(least).as("%s of %s", reading, shape).isLessThan(MOST);
  }

  private static double timesItsParts(TextReading reading, RepeatedText shape) {
    long whole = workOf(reading, shape.text(MEGABYTE));
    if (whole < LITTLE) {
      return 0;
    }
    // Texts that differ, as a reading may remember one.
    long ofParts = 0;
    for (int read = 0; read < PARTS; read++) {
      ofParts += workOf(reading, shape.text(MEGABYTE / PARTS + read));
    }
    return (double) whole / ofParts;
  }

  private static long workOf(TextReading reading, String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    reading.read(text);
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
  }
}
