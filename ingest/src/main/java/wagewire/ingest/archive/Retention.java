package wagewire.ingest.archive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.YesNoUnknown;

/**
 * Decides how long answers may be archived.
 *
 * @param days chosen by the user, at least 1; a source may allow fewer
 * @param terms of a platform; empty where unknown
 */
record Retention(int days, Function<String, Optional<SourceTerms>> terms) {

  /** Returns whether the platform's terms permit archiving. */
  boolean keeps(String platform) {
    return terms.apply(platform).map(Retention::allows).orElse(true);
  }

  /**
   * Returns whether answers archived on a day have expired. A source's own limit counts from the
   * beginning of the day, the user's from its end.
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

  /** Returns false where text and data mining is reserved. */
  private static boolean allows(SourceTerms terms) {
    Integer limit = terms.retentionDays();
    return terms.tdmReserved() != YesNoUnknown.YES && (limit == null || limit > 0);
  }
}
