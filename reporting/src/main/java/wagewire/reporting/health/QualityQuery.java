package wagewire.reporting.health;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Asks the warehouse what was refused, what was joined, and by which rules all was read. */
public final class QualityQuery {

  private static final String REJECTIONS =
      """
      with recent as (
        select * from postings.rejection
        where observed_at > (select max(finished_at) - interval '28 days' from postings.snapshot)
      ), counted as (
        select reason, stage, count(*) as rejections, count(distinct board) as boards
        from recent group by reason, stage
      )
      select counted.*, example.examples
      from counted
      join lateral (
        select array_agg(examples) as examples from (
          select board || coalesce(' ' || nullif(external_id, ''), '') || ': ' || message as examples
          from recent
          where recent.reason = counted.reason and recent.stage = counted.stage
          order by observed_at desc, board, external_id, original_hash
          limit 3) newest) example on true
      order by rejections desc, reason, stage
      """;

  /** Examples of sources that forbid passing single postings on are left out. */
  private static final String MERGES =
      """
      with counted as (
        select rule, count(*) as merges, min(score) as lowest, avg(score) as mean,
          min(listing_id) as one, max(listing_id) as other
        from postings.listing_merge group by rule
      )
      select rule, merges, lowest, mean, example.examples
      from counted
      left join lateral (
        select array_agg(
            format('“%s” at %s is “%s” at %s: score %s',
              listing.title, listing.board, posting.title, posting.board, round(score::numeric, 2))
            order by merge.listing_id) as examples
        from postings.listing_merge merge
        join postings.listing_record listing using (listing_id)
        join postings.posting on posting.posting_id = merge.posting_id
        left join postings.source on source.platform = split_part(listing.board, ':', 1)
        left join postings.source owner on owner.platform = split_part(posting.board, ':', 1)
        where merge.listing_id in (one, other) and merge.rule = counted.rule
          and source.resyndication is distinct from 'no' and owner.resyndication is distinct from 'no') example on true
      order by merges desc, rule
      """;

  private static final String RELEASES =
      """
      select vintage, released_at, vocabulary, method_version
      from metrics.release order by sequence desc limit ?
      """;

  private final DSLContext sql;

  public QualityQuery(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Listings refused in the four weeks before the newest snapshot.
   *
   * @param reason from the closed list
   * @param stage reader or normaliser
   * @param examples the newest
   */
  public record Refused(
      String reason, String stage, long rejections, long boards, List<String> examples) {}

  /**
   * Listings that joined a posting which another listing founded.
   *
   * @param lowest score, 0 to 1
   * @param mean score
   */
  public record Joined(
      String rule, long merges, double lowest, double mean, List<String> examples) {}

  /**
   * By which rules a release was read.
   *
   * @param vocabulary its version; {@code mixed} when several read it; null before this was kept
   */
  public record Rules(
      String vintage, OffsetDateTime releasedAt, @Nullable String vocabulary, int methodVersion) {}

  /** The most frequent first. */
  public List<Refused> refused() {
    return sql.fetch(REJECTIONS)
        .map(row ->
            new Refused(
                row.get("reason", String.class),
                row.get("stage", String.class),
                row.get("rejections", Long.class),
                row.get("boards", Long.class),
                examples(row)));
  }

  /** The most frequent first. */
  public List<Joined> joined() {
    return sql.fetch(MERGES)
        .map(row ->
            new Joined(
                row.get("rule", String.class),
                row.get("merges", Long.class),
                row.get("lowest", Double.class),
                row.get("mean", Double.class),
                examples(row)));
  }

  /** The newest first. */
  public List<Rules> rules(int most) {
    return sql.fetch(RELEASES, most).into(Rules.class);
  }

  private static List<String> examples(Record row) {
    String[] examples = row.get("examples", String[].class);
    return examples == null ? List.of() : Arrays.asList(examples);
  }
}
