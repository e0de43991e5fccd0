package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Remote and hybrid work, and how their shares changed over a year. */
public final class WorkModeSection {

  public static final String ID = "work-modes";

  private static final List<String> MODES = List.of("remote", "hybrid");

  private WorkModeSection() {}

  static Brief.Section of(BriefContext context) {
    return new Brief.Section(
            ID,
            "Where the work is",
            text(context),
            null,
            BriefContext.roles().stream()
                .flatMap(role -> MODES.stream().map(mode -> share(context, mode, role)))
                .filter(Objects::nonNull)
                .toList())
        .naming(
            context,
            MODES.stream()
                .map(mode ->
                    new NotShown.Named(
                        "the change of the %s share".formatted(mode), change(context, mode)))
                .toList());
  }

  /** Both shares as one sentence if both are shown, else a sentence each or its reason. */
  private static List<String> text(BriefContext context) {
    Figure remote = share(context, "remote", BriefContext.family());
    Figure hybrid = share(context, "hybrid", BriefContext.family());
    if (remote == null || hybrid == null || !remote.shown() || !hybrid.shown()) {
      return MODES.stream()
          .flatMap(mode ->
              context.fallback(mode + "_share", BriefContext.FOUR_WEEKS).printable().stream())
          .toList();
    }
    List<String> text = new ArrayList<>();
    text.add(
        "Of %s %s that state a work mode, %s were remote and %s hybrid (4 weeks to %s; 95 %% intervals)."
            .formatted(
                FigureFormat.integer(remote.postings()),
                Labels.postings(remote.subject()),
                Grid.Cell.withRange(remote).plain(),
                Grid.Cell.withRange(hybrid).plain(),
                Numbers.day(context.week().sunday())));
    List<String> changes = MODES.stream().flatMap(mode -> changed(context, mode)).toList();
    if (!changes.isEmpty()) {
      text.add("Change in points from a year before: " + String.join(", ", changes) + ".");
    }
    return text;
  }

  private static @Nullable Figure share(BriefContext context, String mode, String role) {
    return context.one(mode + "_share", BriefContext.FOUR_WEEKS, role);
  }

  private static @Nullable Figure change(BriefContext context, String mode) {
    return context.one(mode + "_share_change", BriefContext.YEAR, BriefContext.family());
  }

  private static Stream<String> changed(BriefContext context, String mode) {
    return Stream.ofNullable(change(context, mode))
        .filter(Figure::shown)
        .map(change -> mode + " " + Grid.Cell.change(change).plain());
  }
}
