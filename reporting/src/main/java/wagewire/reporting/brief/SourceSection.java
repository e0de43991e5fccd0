package wagewire.reporting.brief;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.source.YesNoUnknown;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.figure.SourceInUse;

/** Platforms of the boards tracked, with the attribution they require. */
final class SourceSection {

  static final String ID = "sources";

  private static final int PLATFORMS = 3;

  private SourceSection() {}

  static Brief.Section of(BriefContext context) {
    List<SourceInUse> sources = context.sources();
    if (sources.isEmpty()) {
      return Brief.Section.of(
          ID, "Sources", List.of("No board was tracked in the five weeks to its end."));
    }
    long boards = context.boards();
    String platforms =
        sources.stream()
            .sorted(Comparator.comparingLong(SourceInUse::boards).reversed())
            .limit(PLATFORMS)
            .map(source ->
                "%s (%s)".formatted(source.platform(), Numbers.count((double) source.boards())))
            .collect(Collectors.joining(", "));
    String attributions =
        sources.stream()
            .filter(source -> source.attribution() != null)
            .map(source ->
                source.attribution()
                    + (source.linkBack().equals(YesNoUnknown.YES.id()) ? " (link to it)" : ""))
            .collect(Collectors.joining("; "));
    String behind =
        "%s tracked in the five weeks to %s: %s%s."
            .formatted(
                CountedNoun.of(boards, "board"),
                Numbers.day(context.week().sunday()),
                platforms,
                sources.size() > PLATFORMS
                    ? " and %d other platforms".formatted(sources.size() - PLATFORMS)
                    : "");
    return Brief.Section.of(
        ID,
        "Sources",
        attributions.isEmpty()
            ? List.of(behind, SourceInUse.DATA)
            : List.of(behind, "Required attribution: " + attributions + ".", SourceInUse.DATA));
  }
}
