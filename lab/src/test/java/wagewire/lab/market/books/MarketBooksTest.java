package wagewire.lab.market.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.world.RoleProfile;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

class MarketBooksTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(1);
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);
  private static final MarketBooks BOOKS = MARKET.books();
  private static final IsoWeek LAST =
      IsoWeek.of(SETTINGS.firstMonday()).plusWeeks(SETTINGS.weeks() - 1L);

  @Test
  void theMeanStockOfAWeekIsTheMeanOfItsDays() {
    TruthCell cell = TruthCell.of("marketing-operations");
    double sum = 0;
    for (LocalDate day = LAST.monday(); !day.isAfter(LAST.sunday()); day = day.plusDays(1)) {
      sum += BOOKS.stock(cell, day, _ -> true);
    }
    assertThat(BOOKS.meanStock(cell, LAST, _ -> true)).isCloseTo(sum / 7, within(1e-9));
  }

  @Test
  void rolesAddUpToFamiliesAndFamiliesToTheMarket() {
    double families = 0;
    for (RoleFamily family : RoleFamily.values()) {
      double roles = 0;
      for (Role role : Role.values()) {
        roles +=
            role.family().equals(family) && !role.equals(Role.OTHER)
                ? stock(TruthCell.of(role.id()))
                : 0;
      }
      families += stock(TruthCell.of(family.id()));
      if (!family.equals(RoleFamily.OTHER)) {
        assertThat(stock(TruthCell.of(family.id()))).isCloseTo(roles, within(1e-9));
      }
    }
    assertThat(stock(TruthCell.of(TruthCell.ALL))).isCloseTo(families, within(1e-9));
    assertThat(stock(TruthCell.of(TruthCell.GO_TO_MARKET)) + stock(TruthCell.of("other")))
        .isCloseTo(families, within(1e-9));
  }

  @Test
  void dimensionsSplitTheMarket() {
    TruthCell all = TruthCell.of(TruthCell.ALL);
    double levels = 0;
    for (Seniority level : Seniority.values()) {
      levels += stock(all.withSeniority(level));
    }
    double modes = 0;
    for (WorkMode mode : WorkMode.values()) {
      modes += stock(all.withMode(mode));
    }
    assertThat(levels).isCloseTo(stock(all), within(1e-9));
    assertThat(modes).isCloseTo(stock(all), within(1e-9));
    assertThat(stock(all.withRegion("US-TX")))
        .isPositive()
        .isLessThan(stock(all.withCountry("US")));
    assertThat(stock(all.withCountry("US"))).isGreaterThan(stock(all) / 2).isLessThan(stock(all));
  }

  @Test
  void growthComparesTheWeeksBeyondAYearWithTheSameWeeksOfTheYearBefore() {
    TruthCell cell = TruthCell.of("marketing-ops");
    double now = 0;
    double then = 0;
    for (int back = 0; back < GrowthLag.YEAR.length(SETTINGS.weeks()); back++) {
      now += BOOKS.meanStock(cell, LAST.minusWeeks(back), _ -> true);
      then += BOOKS.meanStock(cell, LAST.minusWeeks(52L + back), _ -> true);
    }
    assertThat(BOOKS.yearGrowthPercent(cell, LAST, _ -> true))
        .isCloseTo(100 * (now / then - 1), within(1e-9));
  }

  @Test
  void whoAddsUpWhateverIsTrackedFindsFarTooMuchGrowth() {
    Predicate<Employer> panel = BOOKS.trackedThroughout(LAST);
    assertThat(MARKET.world().employers().stream().filter(panel).count()).isBetween(130L, 200L);
    for (String group : new String[] {"marketing-ops", "marketing", "gtm-ops", "go-to-market"}) {
      double truth = BOOKS.yearGrowthPercent(TruthCell.of(group), LAST, panel);
      assertThat(BOOKS.naiveYearGrowthPercent(group, LAST)).isGreaterThan(truth + 15);
      assertThat(truth).isBetween(-30.0, 40.0);
    }
  }

  @Test
  void rolesGrowAsTheyAreSetTo() {
    SimulatedMarket large = SimulatedMarket.create(SETTINGS.withEmployers(2_000));
    MarketBooks books = large.books();
    for (RoleProfile profile : large.world().profiles()) {
      TruthCell cell = TruthCell.of(profile.role().id());
      double stock = books.meanStock(cell, LAST, _ -> true);
      double standardError = 100 * Math.sqrt(2 / stock);
      assertThat(books.yearGrowthPercent(cell, LAST, _ -> true))
          .as(profile.role().id())
          .isCloseTo(100 * profile.yearlyGrowth(), within(3 * standardError + 1));
    }
  }

  @Test
  void payAndToolsAreThoseOfThePostings() {
    TruthCell manager = TruthCell.of("marketing-ops").withSeniority(Seniority.MANAGER);
    TruthCell director = TruthCell.of("marketing-ops").withSeniority(Seniority.DIRECTOR);
    double managers = BOOKS.medianPay(manager, "USD", LAST, _ -> true).orElseThrow();
    double directors = BOOKS.medianPay(director, "USD", LAST, _ -> true).orElseThrow();
    assertThat(managers).isBetween(90_000.0, 150_000.0).isLessThan(directors);
    assertThat(BOOKS.medianPay(manager, "JPY", LAST, _ -> true)).isEmpty();
    assertThat(
            BOOKS
                .disclosedShare(TruthCell.of("all").withCountry("US"), LAST, _ -> true)
                .orElseThrow())
        .isBetween(0.4, 0.8);
    assertThat(
            BOOKS
                .toolShare(TruthCell.of("marketing-ops"), "salesforce", LAST, _ -> true)
                .orElseThrow())
        .isBetween(0.4, 0.8);
    assertThat(BOOKS.toolShare(TruthCell.of("marketing-ops"), "abacus", LAST, _ -> true))
        .hasValue(0);
  }

  private static double stock(TruthCell cell) {
    return BOOKS.meanStock(cell, LAST, _ -> true);
  }
}
