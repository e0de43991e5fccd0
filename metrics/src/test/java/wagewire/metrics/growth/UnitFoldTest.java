package wagewire.metrics.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import wagewire.metrics.panel.WeekOffsets;

class UnitFoldTest {

  private static final int WEEKS = 5;

  private final Map<String, List<double[]>> taken = new TreeMap<>();
  private final UnitFold<String> fold =
      new UnitFold<>(
          WeekOffsets.all(WEEKS),
          (key, unit) ->
              taken.put(
                  "%s %s %s".formatted(key, unit.unit(), unit.employer()),
                  List.of(
                      unit.active().toArray(WEEKS),
                      unit.opened().toArray(WEEKS),
                      unit.postings().toArray(WEEKS))));

  @Test
  void rowsOfAUnitAreSummedByCellAndWeek() {
    fold.add(row(1, "lever:one", "acme", 1, 2, 3), List.of("all", "manager"));
    fold.add(row(3, "lever:one", "acme", 4, 5, 6), List.of("all"));
    fold.add(row(1, "lever:one", "acme", 7, 8, 9), List.of("all", "senior"));
    assertThat(taken).isEmpty();

    fold.end();

    assertThat(taken)
        .containsOnlyKeys("all lever:one acme", "manager lever:one acme", "senior lever:one acme");
    assertThat(taken.get("all lever:one acme"))
        .containsExactly(
            new double[] {0, 8, 0, 4, 0},
            new double[] {0, 10, 0, 5, 0},
            new double[] {0, 12, 0, 6, 0});
  }

  @Test
  void anotherUnitOrEmployerBeginsAnew() {
    fold.add(row(0, "lever:one", "acme", 1, 0, 1), List.of("all"));
    fold.add(row(0, "lever:one", "zenith", 2, 0, 2), List.of("all"));
    fold.add(row(0, "lever:two", "zenith", 3, 0, 3), List.of("all"));
    fold.end();

    assertThat(taken)
        .containsOnlyKeys("all lever:one acme", "all lever:one zenith", "all lever:two zenith");
  }

  @Test
  void unitsAndEmployersKeepTheirNumbers() {
    List<String> numbers = new ArrayList<>();
    UnitFold<String> fold =
        new UnitFold<>(
            WeekOffsets.all(WEEKS),
            (_, unit) -> numbers.add(unit.unitNumber() + " " + unit.employerNumber()));
    fold.add(row(0, "lever:one", "acme", 1, 0, 1), List.of("one role"));
    fold.end();
    fold.add(row(0, "lever:two", "acme", 1, 0, 1), List.of("another"));
    fold.end();
    fold.add(row(0, "lever:one", "zenith", 1, 0, 1), List.of("another"));
    fold.end();

    assertThat(numbers).containsExactly("0 0", "1 0", "0 1");
  }

  private static UnitWeek row(
      int week, String unit, String employer, double active, double opened, double postings) {
    return new UnitWeek(week, unit, employer, true, active, opened, postings);
  }
}
