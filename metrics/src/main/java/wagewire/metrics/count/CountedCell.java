package wagewire.metrics.count;

import java.io.Serializable;

/**
 * The finest cell that postings of a panel unit are counted in.
 *
 * @param panel true at employers' own boards
 */
public record CountedCell(
    String role,
    String seniority,
    String country,
    String region,
    String workMode,
    String employer,
    boolean panel)
    implements Serializable {

  static CountedCell of(CountedPosting posting, CountedPosting.Place place) {
    return new CountedCell(
        posting.role(),
        posting.seniority(),
        place.country(),
        place.region(),
        posting.workMode(),
        posting.employer(),
        posting.panel());
  }
}
