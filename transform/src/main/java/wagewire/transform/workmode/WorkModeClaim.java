package wagewire.transform.workmode;

import java.util.Map;
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
    /** Allows something where the clause ends after it: "or remote", not "or remote customers". */
    BEFORE_STOP,
    /** Allows something where a name follows: "remote in Spain", not "remote in nature". */
    BEFORE_NAME,
    /** Allows something where the job or its people are said to be so: "the team is remote". */
    AFTER_SUBJECT,
    /** Allows something: "you can work from home". */
    ALLOWED,
    FIRM
  }

  static final WorkModeClaim NONE = new WorkModeClaim(WorkMode.UNKNOWN, Strength.MENTION);

  private static final String NO_CLAIM = "none";

  private static final Map<String, Strength> PREFIXES =
      Map.of(
          "mention of ", Strength.MENTION,
          "before a stop ", Strength.BEFORE_STOP,
          "before a name ", Strength.BEFORE_NAME,
          "after a subject ", Strength.AFTER_SUBJECT,
          "may be ", Strength.ALLOWED);

  /**
   * Parses a claim as written in the tables: {@code remote}, {@code may be remote}, {@code before a
   * stop remote}.
   */
  static WorkModeClaim of(String meaning) {
    if (meaning.equals(NO_CLAIM)) {
      return NONE;
    }
    for (Map.Entry<String, Strength> prefix : PREFIXES.entrySet()) {
      if (meaning.startsWith(prefix.getKey())) {
        String mode = meaning.substring(prefix.getKey().length());
        return new WorkModeClaim(WorkMode.of(mode), prefix.getValue());
      }
    }
    return firm(WorkMode.of(meaning));
  }

  static WorkModeClaim firm(WorkMode mode) {
    return new WorkModeClaim(mode, Strength.FIRM);
  }

  static WorkModeClaim allowed(WorkMode mode) {
    return new WorkModeClaim(mode, Strength.ALLOWED);
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
      case HYBRID -> ofAll ? NONE : allowed(WorkMode.ONSITE);
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
