package wagewire.metrics.panel;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The units of a cell with their employers, which are numbered in the order of their first unit
 * unless they have numbers already.
 */
public final class Panel {

  private final List<UnitSeries> units;
  private final int[] employerOfUnit;
  private final List<String> employers;

  /** Weeks in which any unit has a value, computed on demand. */
  private @Nullable BitSet known;

  private Panel(List<UnitSeries> units, List<String> first) {
    this.units = List.copyOf(units);
    this.employerOfUnit = new int[units.size()];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    first.forEach(employer -> numbers.put(employer, numbers.size()));
    for (int unit = 0; unit < employerOfUnit.length; unit++) {
      employerOfUnit[unit] =
          numbers.computeIfAbsent(units.get(unit).employer(), _ -> numbers.size());
    }
    this.employers = List.copyOf(numbers.keySet());
  }

  public static Panel of(List<UnitSeries> units) {
    return of(units, List.of());
  }

  /**
   * Creates a panel whose employers have the same numbers as those of other panels.
   *
   * @param employers of all these panels, without duplicates
   */
  public static Panel of(List<UnitSeries> units, List<String> employers) {
    return new Panel(units, employers);
  }

  /** Returns whether any unit has a value in the week. */
  boolean isKnown(int week) {
    if (known == null) {
      known = new BitSet();
      IntStream.range(0, UnitSeries.weeks(units))
          .filter(one -> units.stream().anyMatch(unit -> unit.known(one)))
          .forEach(known::set);
    }
    return week >= 0 && known.get(week);
  }

  List<UnitSeries> units() {
    return units;
  }

  /** Returns the number of the unit's employer. */
  int employer(int unit) {
    return employerOfUnit[unit];
  }

  /** Returns the names of the employers in the order of their numbers. */
  List<String> employers() {
    return employers;
  }
}
