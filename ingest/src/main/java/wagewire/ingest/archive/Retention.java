package wagewire.ingest.archive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.YesNoUnknown;

/**
 * For how long answers may be kept.
 *
 * @param days as the user wishes, at least 1; a source may want less
 * @param terms of a platform; empty where none are known
 */
record Retention(int days, Function<String, Optional<SourceTerms>> terms) {

  /** Whether the platform lets answers be kept at all. */
  boolean keeps(String platform) {
    return terms.apply(platform).map(Retention::allows).orElse(true);
  }

  /**
   * Whether what was kept on a day has to go. A source's own limit counts from the day's beginning,
   * so that nothing of it becomes older; the user's from its end.
   */
  boolean over(String platform, LocalDate day, LocalDate today) {
    if (!keeps(platform) || day.isBefore(today.minusDays(days))) {
      return true;
    }
    return terms
        .apply(platform)
        .map(SourceTerms::retentionDays)
        .map(limit -> !day.isAfter(today.minusDays(limit)))
        .orElse(false);
  }

  /** Who reserves text and data mining allows no copies for it. */
  private static boolean allows(SourceTerms terms) {
    Integer limit = terms.retentionDays();
    return terms.tdmReserved() != YesNoUnknown.YES && (limit == null || limit > 0);
  }
}
