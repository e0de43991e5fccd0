package wagewire.lab.market.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.settings.Tracking;

/** Boards that are tracked because they hold a posting now grew more than the others. */
class TrackedEmployersTest {

  private static final MarketSettings SETTINGS =
      MarketSettings.standard(5)
          .withEmployers(1_500)
          .withWeeks(60)
          .withUnkindnesses(Set.of())
          .withSpreads(Spreads.real());

  @Test
  void boardsTrackedByOutcomeGrewMore() {
    SimulatedMarket market = SimulatedMarket.create(SETTINGS.withTracking(Tracking.BY_OUTCOME));
    double all = growth(market, _ -> true);
    assertThat(growth(market, TrackedEmployersTest::isTracked)).isBetween(all + 2, all + 20);
  }

  @Test
  void whatIsTrackedDoesNotChangeWhatIsTrue() {
    SimulatedMarket byOutcome = SimulatedMarket.create(SETTINGS.withTracking(Tracking.BY_OUTCOME));
    SimulatedMarket atRandom = SimulatedMarket.create(SETTINGS);
    assertThat(growth(byOutcome, _ -> true)).isEqualTo(growth(atRandom, _ -> true));
    assertThat(atRandom.world().employers()).allMatch(TrackedEmployersTest::isTracked);
    LocalDate end = SETTINGS.firstMonday().plusWeeks(SETTINGS.weeks());
    assertThat(byOutcome.boards(end).size())
        .isLessThan(atRandom.boards(end).size())
        .isGreaterThan(atRandom.boards(end).size() / 2);
  }

  private static boolean isTracked(Employer employer) {
    return employer.joins() != MarketCalendar.NEVER;
  }

  /** Growth over a year of postings of marketing operations, in per cent. */
  private static double growth(SimulatedMarket market, Predicate<Employer> whose) {
    LocalDate last = SETTINGS.firstMonday().plusWeeks(SETTINGS.weeks()).minusDays(1);
    TruthCell family = TruthCell.of("marketing-ops");
    double now = market.books().stock(family, last, whose);
    return 100 * (now / market.books().stock(family, last.minusWeeks(52), whose) - 1);
  }
}
