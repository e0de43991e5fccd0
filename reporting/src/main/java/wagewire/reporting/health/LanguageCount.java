package wagewire.reporting.health;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Number of listings in a language that are open at boards that have not lapsed.
 *
 * @param language ISO 639-1; null for listings whose language is not known
 * @param withoutRole those whose role is {@code other}: the more, the less their titles are read
 */
public record LanguageCount(@Nullable String language, long listings, long withoutRole) {

  private static final String COUNTS =
      """
      select language, count(*) as listings, count(*) filter (where role = 'other') as without_role
      from postings.listing
      where %s
      group by language
      order by listings desc, language
      """
          .formatted(HealthQuery.IN_STOCK);

  /** The most frequent language first. */
  public static List<LanguageCount> ofOpenListings(DSLContext sql) {
    return sql.fetch(COUNTS).into(LanguageCount.class);
  }
}
