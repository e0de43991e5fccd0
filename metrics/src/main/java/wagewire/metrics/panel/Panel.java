package wagewire.metrics.panel;

import java.util.List;

/** The units of a cell with their employers numbered once, for many comparisons. */
public final class Panel {

  private final List<UnitSeries> units;
  private final EmployerNumbers employers;

  private Panel(List<UnitSeries> units) {
    this.units = List.copyOf(units);
    this.employers = EmployerNumbers.of(units);
  }

  public static Panel of(List<UnitSeries> units) {
    return new Panel(units);
  }

  List<UnitSeries> units() {
    return units;
  }

  EmployerNumbers employers() {
    return employers;
  }
}
