package wagewire.metrics.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as counts read it.
 *
 * @param panel true at employers' own boards
 * @param places where it is offered, at least one; it counts as an equal part in each
 * @param postedOn day that its board states, in days since 1970; null for none
 * @param listings number of listings that show it
 * @param openings number of places in which they offer it
 */
public record CountedPosting(
    String role,
    String seniority,
    String workMode,
    String employer,
    boolean panel,
    List<Place> places,
    @Nullable Integer postedOn,
    int listings,
    int openings,
    List<OpenPeriod> periods) {

  /** A country and its region, or {@code unknown}. */
  public record Place(String country, String region) {}
}
