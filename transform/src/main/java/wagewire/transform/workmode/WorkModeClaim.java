package wagewire.transform.workmode;

import wagewire.model.posting.WorkMode;

/**
 * A claim of a phrase or a sentence about the mode of work.
 *
 * @param strength how strong a contrary claim has to be
 */
record WorkModeClaim(WorkMode mode, Strength strength) {

  /** Strengths in ascending order. */
  enum Strength {
    /** Counts only where it is denied: "telework is not authorised". */
    MENTION,
    /** Allows something: "you can work from home". */
    ALLOWED,
    FIRM
  }

  static final WorkModeClaim NONE = new WorkModeClaim(WorkMode.UNKNOWN, Strength.MENTION);

  private static final String NO_CLAIM = "none";
  private static final String ALLOWED = "may be ";
  private static final String MENTION = "mention of ";

  /**
   * Parses a claim as written in the tables: {@code remote}, {@code may be remote}, {@code mention
   * of remote}.
   */
  static WorkModeClaim of(String meaning) {
    if (meaning.equals(NO_CLAIM)) {
      return NONE;
    }
    if (meaning.startsWith(ALLOWED)) {
      return new WorkModeClaim(WorkMode.of(meaning.substring(ALLOWED.length())), Strength.ALLOWED);
    }
    if (meaning.startsWith(MENTION)) {
      return new WorkModeClaim(WorkMode.of(meaning.substring(MENTION.length())), Strength.MENTION);
    }
    return firm(WorkMode.of(meaning));
  }

  static WorkModeClaim firm(WorkMode mode) {
    return new WorkModeClaim(mode, Strength.FIRM);
  }

  boolean isNone() {
    return mode == WorkMode.UNKNOWN;
  }

  boolean isFirm() {
    return strength == Strength.FIRM;
  }

  /** Returns whether {@link #followedBy} gives nothing else any more. */
  boolean isSettled() {
    return isFirm() && mode != WorkMode.ONSITE;
  }

  /** Returns the claim of its denial; {@code ofAll} if it denies that all of the work is so. */
  WorkModeClaim denied(boolean ofAll) {
    return switch (mode) {
      case REMOTE -> ofAll ? NONE : firm(WorkMode.ONSITE);
      case HYBRID -> ofAll ? NONE : new WorkModeClaim(WorkMode.ONSITE, Strength.ALLOWED);
      case ONSITE, UNKNOWN -> NONE;
    };
  }

  /**
   * Combines two claims: the first counts, unless the next is firmer or states how much of the week
   * is in the office.
   */
  WorkModeClaim followedBy(WorkModeClaim next) {
    if (next.isNone()) {
      return this;
    }
    boolean givesWay = isNone() || (next.isFirm() && !isFirm());
    boolean isRefined = mode == WorkMode.ONSITE && next.mode == WorkMode.HYBRID;
    return givesWay || isRefined ? next : this;
  }
}
