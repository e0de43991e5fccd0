package wagewire.reporting.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.FieldName;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.ChangeSection;
import wagewire.reporting.figure.Figures;

/**
 * Reads the last releases, newest first, with their headlines; the newest also with what changed,
 * which takes longest to find. One whose week was released again, or taken back, has no figures of
 * its own in it.
 */
public final class ReleaseFeed {

  /** Releases in a feed. */
  static final int MOST = 10;

  private static final String NEWEST =
      """
      select release.vintage, release.week, released_at, simulated, release_week.vintage as present
      from metrics.release left join metrics.release_week on release_week.week = release.week
      order by sequence desc limit ?
      """;

  private ReleaseFeed() {}

  /** Reads the releases. */
  public static Feed read(DSLContext sql) {
    Figures figures = new Figures(sql);
    List<FeedEntry> entries = new ArrayList<>();
    boolean simulated = false;
    for (Record row : sql.fetch(NEWEST, MOST)) {
      simulated |= row.get("simulated", Boolean.class);
      entries.add(entry(row, figures, entries.isEmpty()));
    }
    return Feed.of(
        FeedTopic.RELEASES,
        simulated,
        "hiring and pay in " + FieldName.ofBrief(),
        Instant.EPOCH,
        entries);
  }

  private static FeedEntry entry(Record row, Figures figures, boolean newest) {
    String vintage = row.get("vintage", String.class);
    IsoWeek week = new IsoWeek(row.get("week", LocalDate.class));
    String present = row.get("present", String.class);
    return new FeedEntry(
        vintage,
        "Release %s, week of %s".formatted(vintage, Numbers.day(week.monday())),
        row.get("released_at", Instant.class),
        "/brief?week=" + week,
        vintage.equals(present) ? paragraphs(figures, week, newest) : replaced(present));
  }

  private static List<String> replaced(@Nullable String present) {
    return List.of(
        present == null
            ? "It was taken back."
            : "Its week was released again: %s.".formatted(present));
  }

  private static List<String> paragraphs(Figures figures, IsoWeek week, boolean newest) {
    List<String> paragraphs = new ArrayList<>(new BriefWriter(figures).headline(week));
    if (newest) {
      paragraphs.addAll(ChangeSection.lines(figures, week));
    }
    return paragraphs;
  }
}
