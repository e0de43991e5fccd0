package wagewire.lab.market.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;

class PayScaleTest {

  private static final World WORLD = new World(MarketSettings.standard(3).withEmployers(1_000));
  private static final List<Posting> POSTINGS =
      WORLD.employers().stream().flatMap(employer -> WORLD.postings(employer).stream()).toList();

  @Test
  void rangesAreAboutAsWideAsRealOnes() {
    double width =
        yearly()
            .mapToDouble(pay -> 2.0 * (pay.max() - pay.min()) / (pay.max() + pay.min()))
            .average()
            .orElseThrow();
    assertThat(width).isCloseTo(0.28, within(0.01));
    assertThat(yearly())
        .allSatisfy(pay -> assertThat(pay.min()).isPositive().isLessThan(pay.max()));
  }

  @Test
  void staffArePaidByTheYearAndOthersByTheHour() {
    assertThat(POSTINGS)
        .allSatisfy(posting ->
            assertThat(WORLD.payScale().of(posting).period() == PayPeriod.YEAR)
                .isEqualTo(posting.employment() == Employment.FULL_TIME));
  }

  @Test
  void payIsDisclosedWhereTheLawAsksForIt() {
    assertThat(disclosed(posting -> isIn(posting, "US-CO"))).isCloseTo(0.8, within(0.04));
    assertThat(disclosed(posting -> isIn(posting, "US-UT"))).isBetween(0.2, 0.4);
    assertThat(disclosed(posting -> posting.office().country().code().equals("DE")))
        .isLessThan(0.3);
  }

  @Test
  void toolsHaveTheirSharesAndSomeMove() {
    Predicate<Posting> automation =
        posting -> posting.role().equals(Role.of("marketing-automation"));
    Predicate<Posting> operations =
        posting -> posting.role().equals(Role.of("marketing-operations"));
    assertThat(toolShare(operations.and(posting -> posting.opened() < 100), "salesforce"))
        .isCloseTo(0.66, within(0.03));
    assertThat(toolShare(operations.and(posting -> posting.opened() > 700), "zapier"))
        .isGreaterThan(toolShare(operations.and(posting -> posting.opened() < 100), "zapier"));
    assertThat(toolShare(automation, "marketo")).isGreaterThan(0.4);
  }

  @Test
  void eachRoleHasPostings() {
    for (Role role : Role.values()) {
      assertThat(POSTINGS.stream().filter(posting -> posting.role().equals(role)).count())
          .as(role.id())
          .isGreaterThan(1_000);
    }
    assertThat(POSTINGS).anyMatch(posting -> posting.role().family().equals(RoleFamily.OTHER));
  }

  private static boolean isIn(Posting posting, String region) {
    return posting.namesCity() && region.equals(posting.office().region());
  }

  private static Stream<TruePay> yearly() {
    return POSTINGS.stream()
        .map(WORLD.payScale()::of)
        .filter(pay -> pay.period() == PayPeriod.YEAR);
  }

  private static double disclosed(Predicate<Posting> chosen) {
    return POSTINGS.stream()
        .filter(chosen)
        .mapToDouble(posting -> WORLD.payScale().isDisclosed(posting) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double toolShare(Predicate<Posting> chosen, String tool) {
    return POSTINGS.stream()
        .filter(chosen)
        .mapToDouble(posting -> WORLD.toolUse().of(posting).contains(tool) ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
