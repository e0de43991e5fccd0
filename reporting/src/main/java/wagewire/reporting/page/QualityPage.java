package wagewire.reporting.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.document.Grid;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.health.QualityQuery;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.page.component.UrlRedaction;

/**
 * Data quality: rejected listings, unread fields, merged listings, and the rules used.
 *
 * @param refused a row a reason; null where nothing was refused
 * @param unread fields of answers that no reader understands; null without any
 * @param joined a row a rule; null where nothing was joined
 * @param vocabulary whether one vocabulary read all listings
 * @param rules of the newest releases
 */
public record QualityPage(
    PageFrame frame,
    @Nullable Grid refused,
    List<Examples> refusals,
    @Nullable Grid unread,
    @Nullable Grid joined,
    List<Examples> merges,
    String vocabulary,
    Grid rules)
    implements Page {

  /** Reasons of refusals and rules of merges in plain words, by code. */
  private static final Map<String, String> LABELS =
      ResourceTable.read(QualityPage.class, "codes.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("words")));

  private static final int RELEASES = 8;
  private static final String MIXED = "mixed";

  /** Examples of one reason or rule. */
  public record Examples(String of, List<String> texts) {}

  public static QualityPage of(NewestRelease release, QualityQuery quality, CollectorState memory) {
    List<QualityQuery.Refused> refused = quality.refused();
    List<QualityQuery.Joined> joined = quality.joined();
    List<QualityQuery.Rules> rules = quality.rules(RELEASES);
    return new QualityPage(
        PageFrame.of("Quality", "quality", release),
        refused(refused),
        refused.stream()
            .map(one ->
                new Examples(
                    label(one.reason()), one.examples().stream().map(UrlRedaction::plain).toList()))
            .toList(),
        unread(memory.unread()),
        joined(joined),
        joined.stream()
            .filter(one -> !one.examples().isEmpty())
            .map(one -> new Examples(label(one.rule()), one.examples()))
            .toList(),
        vocabulary(rules.isEmpty() ? null : rules.getFirst().vocabulary()),
        rules(rules));
  }

  private static @Nullable Grid refused(List<QualityQuery.Refused> refused) {
    return Grid.unlessEmpty(
        "Listings refused in the four weeks before the newest snapshot",
        List.of("Reason", "Code", "Refused by", "Listings", "Boards"),
        refused.stream()
            .map(one ->
                Grid.Row.of(
                    label(one.reason()),
                    Grid.Cell.of(one.reason()),
                    Grid.Cell.of(one.stage()),
                    Grid.Cell.count(one.rejections()),
                    Grid.Cell.count(one.boards())))
            .toList());
  }

  private static @Nullable Grid unread(List<CollectorState.Unread> platforms) {
    return Grid.unlessEmpty(
        "Fields that no reader maps, since they were first seen",
        List.of("Platform", "Fields", "Common fields, with listings"),
        platforms.stream()
            .map(one ->
                Grid.Row.of(
                    one.platform(), Grid.Cell.count(one.fields()), Grid.Cell.of(one.largest())))
            .toList());
  }

  private static @Nullable Grid joined(List<QualityQuery.Joined> joined) {
    return Grid.unlessEmpty(
        "Listings merged into a posting already known",
        List.of("Rule", "Code", "Listings", "Lowest score", "Mean score"),
        joined.stream()
            .map(one ->
                Grid.Row.of(
                    label(one.rule()),
                    Grid.Cell.of(one.rule()),
                    Grid.Cell.count(one.merges()),
                    Grid.Cell.of(Numbers.share(one.lowest(), null)),
                    Grid.Cell.of(Numbers.share(one.mean(), null))))
            .toList());
  }

  private static String vocabulary(@Nullable String newest) {
    if (newest == null) {
      return "The vocabulary of this release was not recorded.";
    }
    return newest.equals(MIXED)
        ? "Part of the postings of this release were read with an older vocabulary, so a change"
            + " between weeks may come from reading. ./wagewire replay reads them again."
        : "All listings of this release were read with vocabulary " + newest + ".";
  }

  private static Grid rules(List<QualityQuery.Rules> rules) {
    return new Grid(
        "Rules of the newest releases",
        List.of("Release", "Made", "Vocabulary", "Method version"),
        rules.stream()
            .map(one ->
                Grid.Row.of(
                    one.vintage(),
                    Grid.Cell.of(Numbers.day(one.releasedAt().toLocalDate())),
                    Grid.Cell.of(one.vocabulary() == null ? "–" : one.vocabulary()),
                    Grid.Cell.of(Integer.toString(one.methodVersion()))))
            .toList());
  }

  private static String label(String code) {
    return LABELS.getOrDefault(code, code);
  }
}
