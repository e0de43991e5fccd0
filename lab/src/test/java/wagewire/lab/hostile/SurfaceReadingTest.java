package wagewire.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import wagewire.lab.hostile.Surface.Reading;
import wagewire.lab.hostile.Surface.Told;

class SurfaceReadingTest {

  private static final int MEBIBYTE = 1 << 20;
  private static final Told READ = new Told(1, 0);

  private static SurfaceReading read(int size, Reading reading) {
    return SurfaceReading.of(
        new Surface("invented", List.of(new byte[0]), reading), new byte[size]);
  }

  private static Told allocating(int mebibytes) {
    long sum = 0;
    for (int i = 0; i < mebibytes; i++) {
      sum += new byte[MEBIBYTE].length;
    }
    return new Told(Math.min(sum, 1), 0);
  }

  @Test
  void whatIsReadWithLittleIsNoFailure() {
    SurfaceReading reading = read(10, _ -> READ);

    assertThat(reading.failureText()).isNull();
    assertThat(reading.told()).isEqualTo(READ);
  }

  @Test
  void whatIsThrownIsTheFailure() {
    SurfaceReading reading =
        read(
            10,
            _ -> {
              throw new IllegalStateException("no reader");
            });

    assertThat(reading.failureText()).contains("no reader", "wagewire.lab.hostile");
  }

  @Test
  void moreThanTheLimitOfAllocationIsAFailureThatNamesTheSurface() {
    SurfaceReading reading = read(10, _ -> allocating(20));

    assertThat(reading.failureText()).contains("allocates");
    assertThat(reading.failure())
        .satisfies(
            failure -> assertThat(failure.getStackTrace()[0].getClassName()).isEqualTo("invented"));
  }

  @Test
  void theLimitGrowsWithTheInput() {
    assertThat(read(10_000, _ -> allocating(80)).failureText()).isNull();
    assertThat(read(10_000, _ -> allocating(120)).failureText()).isNotNull();
  }

  @Test
  void theLimitGrowsWithTheItemsOfWhichAByteIsAtMostOne() {
    Reading ofManyItems = _ -> new Told(allocating(20).published() + 1_000_000, 0);

    assertThat(read(10, ofManyItems).failureText()).isNotNull();
    assertThat(read(100, ofManyItems).failureText()).isNull();
  }

  @Test
  void whatOnlyTheFirstReadingAllocatesIsNoFailure() {
    var times = new AtomicInteger();

    assertThat(read(10, _ -> times.getAndIncrement() == 0 ? allocating(20) : READ).failureText())
        .isNull();
    assertThat(times).hasValue(2);
  }
}
