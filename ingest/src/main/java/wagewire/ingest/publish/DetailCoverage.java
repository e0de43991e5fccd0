package wagewire.ingest.publish;

import java.util.List;
import wagewire.ingest.store.state.DetailRead;

/**
 * What a snapshot knows of postings that are asked for one by one.
 *
 * @param standing external ids that are present and were not asked for again, because what the list
 *     says of them is what it said before; what is published of them stands
 * @param read those that were asked for
 * @param pending how many are still to be asked for, at the next fetch
 */
public record DetailCoverage(List<String> standing, List<DetailRead> read, int pending) {

  public static final DetailCoverage NONE = new DetailCoverage(List.of(), List.of(), 0);

  public DetailCoverage {
    standing = List.copyOf(standing);
    read = List.copyOf(read);
  }
}
