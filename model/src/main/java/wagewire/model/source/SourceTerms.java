package wagewire.model.source;

import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;

/**
 * A platform's terms of use. Terms that nobody has read are unknown or null, which never counts as
 * allowed or forbidden.
 *
 * @param kind what its boards are unless a catalogue says otherwise
 * @param terms in short, in our words
 * @param cited who says so; null when nobody does
 * @param attribution the words that must be shown with a posting; null when none are known
 * @param linkBack whether a link to the source is required
 * @param resyndication whether single postings may be passed on to others
 * @param retentionDays after so many days postings must be deleted; null when no limit is known
 * @param tdmReserved whether the platform reserves text and data mining to itself
 */
public record SourceTerms(
    String platform,
    Tier tier,
    SourceKind kind,
    @Nullable String licence,
    String terms,
    @Nullable String cited,
    @Nullable String attribution,
    YesNoUnknown linkBack,
    YesNoUnknown resyndication,
    @Nullable Integer retentionDays,
    YesNoUnknown tdmReserved,
    RequestLimits limits) {

  /**
   * Returns whether descriptions may be kept for good: false where text and data mining is reserved
   * or postings must be deleted after some time.
   */
  public boolean keepsTexts() {
    return tdmReserved != YesNoUnknown.YES && retentionDays == null;
  }
}
