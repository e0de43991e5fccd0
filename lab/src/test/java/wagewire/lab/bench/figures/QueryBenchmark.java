package wagewire.lab.bench.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import wagewire.model.posting.Role;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.PayFigures;
import wagewire.warehouse.Warehouse;

/** How soon the figures of each role are found. */
record QueryBenchmark(Warehouse warehouse) {

  private static final int ROUNDS = 3;

  void time() {
    Figures figures = new Figures(warehouse.sql());
    time("growth", choice -> GrowthFigures.find(figures, choice));
    time("pay", choice -> PayFigures.find(figures, choice, null));
  }

  /** Of some rounds the first is left out: it also reads classes and plans. */
  private static void time(String name, Function<FigureChoice, List<Figure>> answer) {
    List<Double> millis = new ArrayList<>();
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      millis.clear();
      found = 0;
      for (Role role : Role.values()) {
        FigureChoice choice = FigureChoice.read(role.id(), null, null, null);
        long since = System.nanoTime();
        found += answer.apply(choice).size();
        millis.add((System.nanoTime() - since) / 1e6);
      }
    }
    Collections.sort(millis);
    System.out.printf(
        "%-34s %9.1f ms median, %.1f ms at most, %d figures of %d roles%n",
        name, millis.get(millis.size() / 2), millis.getLast(), found, millis.size());
  }
}
