package wagewire.reporting.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.SourceInUse;

/** Terms of use of the platforms tracked. */
final class PlatformTerms {

  private static final Map<String, String> VERDICTS =
      Map.of(
          "allowed", "allowed",
          "missing", "missing, so allowed",
          "partly", "some addresses forbidden",
          "unreachable", "not read yet",
          "forbidden", "forbidden");

  private PlatformTerms() {}

  /**
   * @param robots the gravest verdict of each platform's hosts
   */
  static Grid of(List<SourceInUse> sources, Map<String, String> robots) {
    return new Grid(
        "Platforms tracked in the last five weeks, and their terms of use",
        List.of(
            "Platform",
            "Boards",
            "robots.txt",
            "Terms",
            "Attribution",
            "Link back",
            "Redistribution"),
        sources.stream()
            .map(source ->
                Grid.Row.of(
                    source.platform(),
                    Grid.Cell.count(source.boards()),
                    Grid.Cell.of(verdict(robots.get(source.platform()))),
                    Grid.Cell.of(source.tier() == null ? "your own" : source.tier()),
                    Grid.Cell.of(source.attribution() == null ? "–" : source.attribution()),
                    Grid.Cell.of(source.linkBack()),
                    Grid.Cell.of(source.resyndication())))
            .toList());
  }

  private static String verdict(@Nullable String id) {
    return id == null ? "not requested" : VERDICTS.getOrDefault(id, id);
  }
}
