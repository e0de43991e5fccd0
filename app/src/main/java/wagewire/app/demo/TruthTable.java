package wagewire.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.local.market.SimulatedMarket;
import wagewire.local.market.books.Books;
import wagewire.local.market.books.Cell;
import wagewire.local.market.world.Employer;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.measure.RoleGroups;
import wagewire.reporting.panel.Horizon;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureQuery;
import wagewire.reporting.query.Figures;
import wagewire.reporting.sentence.Labels;

/** Year-over-year growth of open postings: what was figured beside what the market's books say. */
final class TruthTable {

  private TruthTable() {}

  static List<TruthRow> rows(SimulatedMarket market, Figures figures, IsoWeek week) {
    Books books = market.books();
    Predicate<Employer> tracked = books.trackedThroughout(week);
    List<TruthRow> rows = new ArrayList<>();
    for (String role : RoleGroups.everything()) {
      Figure panel = figure(figures, week, role, "active_growth_panel");
      double truth = books.yearGrowthPercent(Cell.of(role), week, tracked);
      if (panel == null || !Double.isFinite(truth)) {
        continue;
      }
      Figure naive = figure(figures, week, role, "active_growth_naive");
      rows.add(
          new TruthRow(
              role,
              panel.metric(),
              truth,
              naive == null ? null : naive.value(),
              panel.value(),
              panel.ciLow(),
              panel.ciHigh(),
              panel.status()));
    }
    return rows;
  }

  static String text(List<TruthRow> rows, IsoWeek week) {
    StringBuilder text = new StringBuilder();
    text.append("truth table, open postings year over year in %, week ")
        .append(week)
        .append("\n\n");
    String line = "%-24s %8s %8s %8s   %-18s %-11s %s%n";
    text.append(
        line.formatted("", "truth", "naive", "figure", "95 % interval", "status", "holds truth"));
    for (TruthRow row : rows) {
      text.append(
          line.formatted(
              Labels.role(row.role()),
              number(row.truth()),
              number(row.naive()),
              number(row.value()),
              row.ciLow() == null ? "–" : number(row.ciLow()) + " to " + number(row.ciHigh()),
              row.status(),
              row.ciLow() == null ? "–" : row.covered() ? "yes" : "no"));
    }
    long told = rows.stream().filter(row -> row.ciLow() != null).count();
    text.append(
        "%n%d of %d intervals hold the truth; the naive figure is inside %d of them.%n"
            .formatted(
                rows.stream().filter(TruthRow::covered).count(),
                told,
                rows.stream().filter(TruthTable::naiveInside).count()));
    return text.toString();
  }

  private static boolean naiveInside(TruthRow row) {
    Double naive = row.naive();
    Double low = row.ciLow();
    Double high = row.ciHigh();
    return naive != null && low != null && high != null && low <= naive && naive <= high;
  }

  private static @Nullable Figure figure(
      Figures figures, IsoWeek week, String role, String metric) {
    return figures
        .one(FigureQuery.of(week, metric).with("role", role).with("horizon", Horizon.YEAR.id()))
        .orElse(null);
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%+.1f", value);
  }
}
