package wagewire.transform.pay.token;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Meaning of a phrase of the vocabulary for the amounts around it. */
public enum PhraseMeaning {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  /** A unit of time or work that is none of the five periods: fortnight, project, visit. */
  OTHER,
  /** A period without "per": it counts right after an amount only. */
  BARE,
  /** The amount near it is pay. */
  PAY,
  BASE,
  TOTAL,
  COMMISSION,
  /** All pay of the job is commission, wherever its amounts occur. */
  COMMISSION_ONLY,
  /** After tax: pay, but on no basis that compares. */
  NET,
  /** The amount near it is something else: bonus, budget, funding. */
  NOT_PAY,
  /** The amount is not pay if this follows it or if no word calls it pay. */
  DOUBT,
  /** An estimate of somebody who does not employ. */
  ESTIMATE,
  EMPLOYER_ESTIMATE,
  /** An estimate, where it opens a pay field. */
  ESTIMATED,
  /** The number before it counts something: years, people. */
  UNIT,
  /** Says nothing about the amount. */
  FILLER,
  /** A job or a level of jobs: an amount set off after it is its pay. */
  JOB,
  /** Extras in addition to pay. */
  EXTRA,
  /** The following words are not part of the amount. */
  EXCLUDING,
  TO,
  AND,
  BETWEEN,
  FROM,
  UP_TO,
  OR_MORE,
  OR_LESS,
  THOUSAND,
  MYRIAD,
  LAKH,
  MILLION,
  CRORE,
  BILLION;

  private static final Set<PhraseMeaning> OF_PAY = EnumSet.of(PAY, BASE, TOTAL, COMMISSION, NET);

  static boolean arePay(Set<PhraseMeaning> meanings) {
    return !Collections.disjoint(OF_PAY, meanings);
  }

  /** Throws {@link IllegalArgumentException} for an unknown name. */
  static PhraseMeaning named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
