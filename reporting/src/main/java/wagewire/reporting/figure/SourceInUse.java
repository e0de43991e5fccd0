package wagewire.reporting.figure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;
import wagewire.model.source.YesNoUnknown;
import wagewire.model.text.CountedNoun;
import wagewire.model.time.IsoWeek;

/**
 * A platform whose boards were watched lately.
 *
 * @param tier null for tables of one's own
 * @param attribution words that must stand beside its postings; null when none are known
 * @param linkBack whether a link is required
 * @param resyndication whether single postings may be passed on
 * @param robots the gravest verdict of its hosts' robots.txt; null when none was read
 */
public record SourceInUse(
    String platform,
    long boards,
    @Nullable String tier,
    @Nullable String attribution,
    String linkBack,
    String resyndication,
    @Nullable String robots) {

  /** Names data of others that figures rest on, with its licence. */
  public static final String DATA =
      "Places are resolved with data of GeoNames (geonames.org, CC BY 4.0); what is usual for a"
          + " season is derived from the job postings index of Indeed Hiring Lab (hiringlab.org, CC"
          + " BY 4.0).";

  private static final String SEEN =
      """
      select distinct board from postings.snapshot
      where finished_at > (select max(finished_at) - interval '35 days' from postings.snapshot)
      """;

  private static final String SEEN_BY =
      """
      select distinct board from postings.snapshot
      where finished_at >= (?::date - 35)::timestamp at time zone 'UTC' and finished_at < ?::timestamp at time zone 'UTC'
      """;

  /**
   * Of the boards seen in the five weeks before the newest snapshot, in the order of their names.
   */
  public static List<SourceInUse> read(DSLContext sql) {
    return of(sql.fetch(SEEN).getValues(0, String.class));
  }

  /** Reads the platforms of the boards seen in the five weeks that end with the given one. */
  public static List<SourceInUse> read(DSLContext sql, IsoWeek week) {
    return of(
        sql.fetch(SEEN_BY, week.sunday().plusDays(1), week.sunday().plusDays(1))
            .getValues(0, String.class));
  }

  /** Groups boards by platform, in alphabetical order. */
  static List<SourceInUse> of(List<String> boards) {
    Map<String, Long> platforms =
        boards.stream()
            .map(board -> BoardId.parse(board).platform())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return platforms.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static SourceInUse of(String platform, long boards) {
    SourceTerms terms = Sources.find(platform).orElse(null);
    String unknown = YesNoUnknown.UNKNOWN.id();
    return new SourceInUse(
        platform,
        boards,
        terms == null ? null : terms.tier().id(),
        terms == null ? null : terms.attribution(),
        terms == null ? unknown : terms.linkBack().id(),
        terms == null ? unknown : terms.resyndication().id(),
        null);
  }

  public SourceInUse withRobots(@Nullable String verdict) {
    return new SourceInUse(platform, boards, tier, attribution, linkBack, resyndication, verdict);
  }

  /** A line for people. */
  public String line() {
    StringBuilder line = new StringBuilder(platform);
    line.append(": ").append(CountedNoun.of(boards, "board"));
    if (tier != null) {
      line.append(", ").append(tier);
    }
    if (attribution != null) {
      line.append(", \"").append(attribution).append('"');
      line.append(linkBack.equals(YesNoUnknown.YES.id()) ? " with a link" : "");
    }
    line.append(", passing on ");
    line.append(
        switch (YesNoUnknown.of(resyndication)) {
          case YES -> "allowed";
          case NO -> "forbidden";
          case UNKNOWN -> "unknown";
        });
    return line.append(", robots.txt ").append(robots == null ? "not read" : robots).toString();
  }
}
