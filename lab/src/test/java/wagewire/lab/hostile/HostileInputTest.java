package wagewire.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.lab.DrawnSeed;

/** The short form of {@link HostileInput}, and what its long form has found. */
class HostileInputTest {

  private static final long INPUTS = 20_000;

  /** Number of surfaces of whose few inputs none may be read, by chance. */
  private static final int FRUITLESS = 4;

  private static final List<Surface> SURFACES = Surfaces.all();

  @Tag("long")
  @Test
  void brokenInputIsReadOrRefusedAndTakesNeitherTimeNorMemory() throws Exception {
    HostileRun run = HostileRun.of(SURFACES, INPUTS, DrawnSeed.of(HostileInputTest.class));

    assertThat(run.defects()).isEmpty();
    assertThat(run.costs())
        .hasSameSizeAs(SURFACES)
        .allSatisfy(cost -> {
          assertThat(cost.inputs()).isPositive();
          assertThat(cost.published() + cost.rejected()).as(cost.surface()).isPositive();
        });
    assertThat(run.costs()).filteredOn(cost -> cost.published() == 0).hasSizeLessThan(FRUITLESS);
  }

  @Test
  void theSameSeedMakesTheSameInputs() {
    for (Surface surface : SURFACES) {
      SurfaceFeeder one = new SurfaceFeeder(surface, 7);
      assertThat(one.input(3)).isEqualTo(new SurfaceFeeder(surface, 7).input(3));
    }
    Surface any = SURFACES.getFirst();
    assertThat(new SurfaceFeeder(any, 7).input(3)).isNotEqualTo(new SurfaceFeeder(any, 8).input(3));
  }

  @ParameterizedTest
  @MethodSource
  @Timeout(10)
  void whatWasFoundOnceIsWithstood(FoundInput found) {
    FuzzInput input = found.input();
    SurfaceReading reading = SurfaceReading.of(input.surface(), input.bytes());

    assertThat(reading.failureText()).isNull();
    assertThat(reading.told()).isEqualTo(found.told());
  }

  static List<FoundInput> whatWasFoundOnceIsWithstood() {
    assertThat(FoundInput.all()).isNotEmpty();
    return FoundInput.all();
  }
}
