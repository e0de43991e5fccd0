package wagewire.metrics.count;

import java.util.List;

/**
 * A posting as counts read it.
 *
 * @param panel true at employers' own boards
 * @param places where it is offered, at least one; it counts as an equal part in each
 */
public record CountedPosting(
    String role,
    String seniority,
    String workMode,
    String employer,
    boolean panel,
    List<Place> places,
    List<OpenPeriod> periods) {

  /** A country and its region, or {@code unknown}. */
  public record Place(String country, String region) {}
}
