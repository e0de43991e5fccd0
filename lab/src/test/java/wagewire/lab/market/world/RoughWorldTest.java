package wagewire.lab.market.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.posting.RoleFamily;

/** What single spreads of the real world do to employers, beside a kind market of the same seed. */
class RoughWorldTest {

  private static final MarketSettings KIND =
      MarketSettings.standard(5)
          .withEmployers(400)
          .withWeeks(60)
          .withSizes(new BoardSizes(20, 0.1, 45))
          .withUnkindnesses(Set.of(Unkindness.EMPLOYER_PAY));
  private static final World EVEN = new World(KIND);
  private static final int LAST_DAY = 419;

  @Test
  void openingsComeInSpreesButAreAsMany() {
    World sprees = with(Spread.HIRING_SPREES);
    assertThat(dispersion(EVEN, 7)).isCloseTo(1.2, within(0.2));
    assertThat(dispersion(sprees, 7)).isGreaterThan(2);
    assertThat(total(sprees) / total(EVEN)).isCloseTo(1, within(0.03));
  }

  @Test
  void openingsComeInWavesButAreAsMany() {
    World waves = with(Spread.HIRING_WAVES);
    assertThat(dispersion(waves, 182)).isGreaterThan(2 * dispersion(EVEN, 182));
    assertThat(total(waves) / total(EVEN)).isCloseTo(1, within(0.06));
  }

  @Test
  void closingsComeInBatchesButPostingsLiveAsLong() {
    World batches = with(Spread.BATCH_CLOSINGS);
    assertThat(closedInBatches(EVEN)).isLessThan(0.01);
    assertThat(closedInBatches(batches)).isGreaterThan(0.05);
    assertThat(stock(batches) / stock(EVEN)).isCloseTo(1, within(0.03));
  }

  @Test
  void mostEmployersStatePayAlwaysOrNever() {
    assertThat(ruled(EVEN)).isLessThan(0.15);
    assertThat(ruled(with(Spread.HOUSE_RULES))).isGreaterThan(0.45);
  }

  @Test
  void aFamilyIsOnFewerBoards() {
    assertThat(effectiveBoards(with(Spread.FAMILY_TILT))).isLessThan(0.7 * effectiveBoards(EVEN));
  }

  @Test
  void theBooksCountWhatCameOfTheSpreads() {
    MarketSettings settings = KIND.withEmployers(60).withSpreads(Spreads.real());
    SimulatedMarket market = SimulatedMarket.create(settings);
    World world = new World(settings);
    LocalDate day = world.calendar().date(200);
    assertThat(market.books().stock(TruthCell.of(TruthCell.ALL), day, _ -> true))
        .isEqualTo((long) Arrays.stream(numbers(world, posting -> posting.isOpen(200))).sum())
        .isPositive();
  }

  private static World with(Spread one) {
    return new World(
        KIND.withSpreads(Spreads.real().without(EnumSet.complementOf(EnumSet.of(one)))));
  }

  /** Variance over mean, between employers, of openings in the last days. */
  private static double dispersion(World world, int days) {
    double[] numbers =
        numbers(
            world, posting -> posting.opened() > LAST_DAY - days && posting.opened() <= LAST_DAY);
    double mean = Arrays.stream(numbers).average().orElseThrow();
    return Arrays.stream(numbers).map(one -> (one - mean) * (one - mean)).average().orElseThrow()
        / mean;
  }

  private static double total(World world) {
    return Arrays.stream(numbers(world, posting -> posting.opened() >= 0)).sum();
  }

  private static double stock(World world) {
    return IntStream.rangeClosed(0, 10)
        .mapToDouble(
            part -> Arrays.stream(numbers(world, posting -> posting.isOpen(40 * part))).sum())
        .sum();
  }

  /** Share of the closings that happen on a day on which the employer closes five or more. */
  private static double closedInBatches(World world) {
    double batched = 0;
    double all = 0;
    for (Employer employer : world.employers()) {
      int[] days = new int[LAST_DAY];
      world.postings(employer).stream()
          .filter(posting -> posting.closed() < LAST_DAY)
          .forEach(posting -> days[posting.closed()]++);
      all += Arrays.stream(days).sum();
      batched += Arrays.stream(days).filter(closed -> closed >= 5).sum();
    }
    return batched / all;
  }

  /** Share of the employers of which all postings state pay, or none. */
  private static double ruled(World world) {
    double ruled = 0;
    for (Employer employer : world.employers()) {
      double share =
          world.postings(employer).stream()
              .filter(posting -> posting.opened() >= 0)
              .mapToInt(posting -> world.payScale().isDisclosed(posting) ? 1 : 0)
              .average()
              .orElse(0.5);
      ruled += share == 0 || share == 1 ? 1 : 0;
    }
    return ruled / world.employers().size();
  }

  /** Kish's number of boards, of postings of marketing operations. */
  private static double effectiveBoards(World world) {
    double[] numbers =
        numbers(
            world,
            posting ->
                posting.isOpen(LAST_DAY)
                    && posting.role().family().equals(RoleFamily.of("marketing-ops")));
    double sum = Arrays.stream(numbers).sum();
    return sum * sum / DoubleStream.of(numbers).map(one -> one * one).sum();
  }

  private static double[] numbers(World world, Predicate<Posting> counted) {
    return world.employers().stream()
        .mapToDouble(employer -> world.postings(employer).stream().filter(counted).count())
        .toArray();
  }
}
