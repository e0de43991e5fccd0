package wagewire.metrics.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The employers of a panel, numbered in the order of their first unit. */
final class EmployerNumbers {

  private final List<String> names;
  private final int[] ofUnit;

  private EmployerNumbers(List<String> names, int[] ofUnit) {
    this.names = names;
    this.ofUnit = ofUnit;
  }

  static EmployerNumbers of(List<UnitSeries> units) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] ofUnit = new int[units.size()];
    for (int unit = 0; unit < ofUnit.length; unit++) {
      ofUnit[unit] = numbers.computeIfAbsent(units.get(unit).employer(), _ -> numbers.size());
    }
    return new EmployerNumbers(List.copyOf(numbers.keySet()), ofUnit);
  }

  int count() {
    return names.size();
  }

  int of(int unit) {
    return ofUnit[unit];
  }

  List<String> names() {
    return names;
  }
}
