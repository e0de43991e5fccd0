package wagewire.lab.market.settings;

import java.util.Arrays;
import java.util.Optional;
import wagewire.model.json.Identified;

/**
 * A way in which employers differ from each other, or from themselves over time. Each has one
 * strength in a kind market and one in a market as rough as real boards.
 */
public enum Spread implements Identified {
  /**
   * Openings come in sprees: variance of the weekly factor of an employer's openings, for one with
   * ten open postings or fewer; less at larger employers.
   */
  HIRING_SPREES(0, 0.7),
  /**
   * Hiring swells and ebbs over half a year: standard deviation of the logarithm of an employer's
   * openings, for one with ten open postings or fewer; less at larger employers.
   */
  HIRING_WAVES(0, 0.65),
  /** Postings are closed in batches: number of days a year on which an employer does so. */
  BATCH_CLOSINGS(0, 4),
  /** Standard deviation of the logarithm of a role's share between employers. */
  ROLE_TILT(0.6, 0.7),
  /**
   * Standard deviation of the logarithm of a family's share between employers, beside its roles'.
   */
  FAMILY_TILT(0, 1),
  /** Standard deviation of the logarithm of pay between employers. */
  EMPLOYER_PAY_LEVEL(0.11, 0.21),
  /** Standard deviation of the logarithm of an employer's own pay for a seniority. */
  SENIORITY_PAY(0, 0.08),
  /** Standard deviation of the logarithm of pay between postings for the same job. */
  POSTING_PAY(0.07, 0.15),
  /** Share of employers whose every posting follows the employer's rule about stating pay. */
  HOUSE_RULES(0, 0.85);

  private final double kind;
  private final double real;

  Spread(double kind, double real) {
    this.kind = kind;
    this.real = real;
  }

  /** Returns the strength in a kind market. */
  public double kind() {
    return kind;
  }

  /** Returns the strength in a market as rough as real boards. */
  public double real() {
    return real;
  }

  /** Returns the spread with the id; empty for an unknown id. */
  public static Optional<Spread> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findAny();
  }
}
