package wagewire.ingest.publish;

import java.util.List;
import wagewire.ingest.store.ReadDetail;

/**
 * What a snapshot knows of postings that are asked for one by one.
 *
 * @param standing external ids that are present and were not asked for again, because what the list
 *     says of them is what it said before; what is published of them stands
 * @param read those that were asked for
 * @param pending how many are still to be asked for, at the next fetch
 */
public record Details(List<String> standing, List<ReadDetail> read, int pending) {

  public static final Details NONE = new Details(List.of(), List.of(), 0);

  public Details {
    standing = List.copyOf(standing);
    read = List.copyOf(read);
  }
}
