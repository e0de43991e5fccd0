package wagewire.lab.market.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.World;

class MarketCalendarTest {

  private static final MarketSettings SETTINGS = MarketSettings.standard(5).withEmployers(1_500);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01",
        "2025-07-04",
        "2025-11-27",
        "2025-09-01",
        "2025-05-26",
        "2025-11-22"
      })
  void holidaysAndWeekendsAreNoWorkingDays(String day) {
    assertThat(Holidays.isWorkingDay(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-02", "2025-07-03", "2025-11-26", "2025-09-02"})
  void otherDaysAre(String day) {
    assertThat(Holidays.isWorkingDay(LocalDate.parse(day))).isTrue();
  }

  @Test
  void aPostingClosesAfterTheDayOnWhichItOpens() {
    MarketCalendar calendar = new MarketCalendar(SETTINGS.withWeeks(10));
    assertThat(calendar.closingDay(0, 0)).isEqualTo(1);
    assertThat(calendar.closingDay(0, 0.03)).isEqualTo(2);
    assertThat(calendar.closingDay(0, 100)).isEqualTo(MarketCalendar.NEVER);
  }

  @Test
  void nearlyAllOpensAndClosesOnWorkingDays() {
    World world = new World(SETTINGS);
    List<Posting> postings =
        world.employers().stream().flatMap(employer -> world.postings(employer).stream()).toList();
    double opened = 0;
    double closed = 0;
    double openedAtWeekends = 0;
    for (int monday = 0; monday < 52 * 7; monday += 7) {
      opened += share(postings, monday + 1, true);
      closed += share(postings, monday + 1, false);
      openedAtWeekends += share(postings, monday + 5, true);
    }
    assertThat(opened / 52).isCloseTo(0.0190, within(0.002));
    assertThat(closed / 52).isCloseTo(0.0186, within(0.002));
    assertThat(openedAtWeekends / 52).isCloseTo(0.001, within(0.0003));
  }

  private static double share(List<Posting> postings, int day, boolean opened) {
    long open = postings.stream().filter(posting -> posting.isOpen(day - 1)).count();
    long moved =
        postings.stream()
            .filter(posting -> (opened ? posting.opened() : posting.closed()) == day)
            .count();
    return (double) moved / open;
  }
}
