package wagewire.ingest.publish;

import java.util.List;
import wagewire.ingest.store.state.DetailRead;

/**
 * Coverage of postings that are requested one by one.
 *
 * @param retained external ids that are present and were not requested, as their mark in the list
 *     is unchanged; their published details remain valid
 * @param read requested postings
 * @param pending number of postings left for the next visit
 */
public record DetailCoverage(List<String> retained, List<DetailRead> read, int pending) {

  public static final DetailCoverage NONE = new DetailCoverage(List.of(), List.of(), 0);

  public DetailCoverage {
    retained = List.copyOf(retained);
    read = List.copyOf(read);
  }
}
