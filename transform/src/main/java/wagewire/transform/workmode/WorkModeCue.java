package wagewire.transform.workmode;

import java.util.Locale;

/** Kinds of words around a claim about the mode of work, as {@code work-mode-cues.tsv} has them. */
enum WorkModeCue {
  /** Part of a week or of the time worked. */
  PART,
  /** A part of the time worked, where a per cent sign follows its number. */
  SHARE,
  /** All days of a week. */
  WHOLE,
  /** An office or another site of the employer. */
  OFFICE,
  /** Home, or work away from the office. */
  HOME,
  /** Looks like a cue and is none: {@code Microsoft Office}. */
  NEUTRAL,
  /** Makes a claim that follows in the clause a condition or an exception. */
  CONDITION,
  /** Makes a claim that follows in the clause one about others, or for a time only. */
  OTHERS,
  /** Names the job again. */
  SUBJECT,
  /** Says how the job or its people are: {@code the team is}, {@code you work}. */
  PREDICATE,
  /**
   * Goes on after a mode of work that is no attribute: {@code remote in}, {@code on site daily}.
   */
  CONTINUATION,
  /** Makes a claim directly before a benefit, or one for a time only. */
  TRAILING,
  /** A permission that is still to be given. */
  APPROVAL,
  /** Denies a claim that follows. */
  NEGATION,
  /** Denies a claim before. */
  DENIAL,
  /** The whole of something. */
  FULLY,
  /** Offers one of two. */
  CHOICE;

  /** Says how much of the time. */
  boolean isTime() {
    return this == PART || this == SHARE || this == WHOLE;
  }

  static WorkModeCue of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
