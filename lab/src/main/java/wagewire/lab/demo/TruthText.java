package wagewire.lab.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.model.time.IsoWeek;

/** Formats the truth tables as text: each figure beside the true value from the market's books. */
final class TruthText {

  private static final String LINE = "%-48s %9s %8s %9s   %-18s %-11s %s%n";

  private final StringBuilder text = new StringBuilder();

  private TruthText() {}

  static String of(List<TruthRow> growth, List<TruthRow> levels, IsoWeek week) {
    TruthText written = new TruthText();
    written.table("truth table, open postings year over year in %, week " + week, growth);
    long shown = growth.stream().filter(TruthRow::shown).count();
    written.text.append(
        "%n%d of %d intervals hold the truth; the naive figure is inside %d of them.%n%n"
            .formatted(
                growth.stream().filter(TruthRow::covered).count(),
                shown,
                growth.stream().filter(TruthRow::naiveCovered).count()));
    written.table("open postings, pay in USD and shares in %, week " + week, levels);
    written.text.append(
        "%n%d of %d intervals hold the truth.%n"
            .formatted(
                levels.stream().filter(TruthRow::covered).count(),
                levels.stream().filter(TruthRow::shown).count()));
    return written.text.toString();
  }

  private void table(String title, List<TruthRow> rows) {
    text.append(title).append("\n\n");
    text.append(
        LINE.formatted("", "truth", "naive", "figure", "95 % interval", "status", "holds truth"));
    for (TruthRow row : rows) {
      text.append(
          LINE.formatted(
                  name(row),
                  number(row, row.truth()),
                  number(row, row.naive()),
                  number(row, row.value()),
                  row.shown() ? number(row, row.ciLow()) + " to " + number(row, row.ciHigh()) : "–",
                  row.status(),
                  row.shown() ? row.covered() ? "yes" : "no" : "–")
              .stripTrailing());
      text.append('\n');
    }
  }

  private static String name(TruthRow row) {
    String role = Labels.role(row.role());
    return switch (row.metric()) {
      case "active" -> role + ", open";
      case "pay_p50" -> role + ", pay";
      case "remote_share" -> role + ", remote";
      case "tool_share" -> role + ", " + row.tool();
      default -> role;
    };
  }

  private static String number(TruthRow row, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return switch (row.metric()) {
      case "active", "pay_p50" -> String.format(Locale.ROOT, "%,.0f", value);
      case "remote_share", "tool_share" -> String.format(Locale.ROOT, "%.1f", 100 * value);
      default -> String.format(Locale.ROOT, "%+.1f", value);
    };
  }
}
