package wagewire.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.compare.ReplayComparison;

/** Formats the result or the preview of a replay as lines of text. */
public final class ReplayText {

  private static final int MOST_RECLASSIFICATIONS = 20;
  private static final int MOST_CHANGED_FIGURES = 25;

  private ReplayText() {}

  /** Formats the result of {@link VocabularyReplay#switchOver}. */
  public static List<String> of(VocabularyReplay.Counts counts) {
    List<String> lines = new ArrayList<>(summary(counts));
    lines.add(
        counts.normalised() == 0
            ? "Nothing to do: all listings were read with this vocabulary."
            : "'wagewire refresh' releases the new figures.");
    return lines;
  }

  /** Formats a preview. */
  public static List<String> of(VocabularyReplay.Preview preview) {
    ReplayComparison comparison = preview.comparison();
    List<String> lines = new ArrayList<>(summary(preview.counts()));
    lines.add("");
    lines.add("Listings that would be read differently, by field:");
    lines.addAll(
        orNone(
            comparison.fields().stream()
                .map(field -> "  %-12s %,9d".formatted(field.name(), field.listings()))));
    lines.add("");
    lines.add("Roles and seniorities that would change:");
    shown(
        lines, comparison.turns().stream().map(ReplayText::line).toList(), MOST_RECLASSIFICATIONS);
    lines.add("");
    long visibility =
        comparison.moves().stream().filter(ReplayComparison.Move::changesVisibility).count();
    lines.add(
        "Of %,d shown figures and those that would be shown, %,d change, %,d of them between shown and not shown:"
            .formatted(comparison.shown(), comparison.moves().size(), visibility));
    shown(lines, comparison.moves().stream().map(ReplayText::line).toList(), MOST_CHANGED_FIGURES);
    if (preview.restated() > 0) {
      lines.add("");
      lines.add(
          "%,d shown figures change anyway, as closed weeks are recalculated with later records."
              .formatted(preview.restated()));
    }
    lines.add("");
    lines.add("Nothing was changed. 'wagewire replay' makes the change.");
    return lines;
  }

  private static List<String> summary(VocabularyReplay.Counts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d observations of listings on record; read again by %s: %,d"
            .formatted(counts.read(), counts.version(), counts.normalised()));
    new TreeMap<>(counts.refused())
        .forEach((reason, refused) ->
            lines.add("%,d unchanged, rejected: %s".formatted(refused, reason.id())));
    if (counts.unreadable() > 0) {
      lines.add(
          counts.unreadable() == 1
              ? "1 record is not an observation"
              : "%,d records are not observations".formatted(counts.unreadable()));
    }
    return lines;
  }

  private static String line(ReplayComparison.Reclassification turn) {
    return "  %s: %s → %s, %,d %s, such as \"%s\""
        .formatted(
            turn.field(),
            turn.before(),
            turn.after(),
            turn.listings(),
            turn.listings() == 1 ? "listing" : "listings",
            turn.example());
  }

  private static String line(ReplayComparison.Move move) {
    return "  %s %s, %s to %s%s: %s → %s"
        .formatted(
            move.metric(),
            move.cell().isEmpty() ? "all" : move.cell(),
            move.horizon(),
            move.periodEnd(),
            move.unit().equals("count") ? "" : " (" + move.unit() + ")",
            value(move.before(), move.statusBefore()),
            value(move.after(), move.statusAfter()));
  }

  private static String value(@Nullable Double value, String status) {
    String number = value == null ? "none" : String.format(Locale.ROOT, "%.2f", value);
    return status.equals("publish") ? number : number + " (" + status + ")";
  }

  private static void shown(List<String> lines, List<String> all, int most) {
    lines.addAll(orNone(all.stream().limit(most)));
    if (all.size() > most) {
      lines.add("  and %,d more; --json has all".formatted(all.size() - most));
    }
  }

  private static List<String> orNone(Stream<String> lines) {
    List<String> all = lines.toList();
    return all.isEmpty() ? List.of("  none") : all;
  }
}
