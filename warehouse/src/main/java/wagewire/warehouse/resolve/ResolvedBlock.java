package wagewire.warehouse.resolve;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * The listings of a block and of those linked to it, with their postings.
 *
 * @param listings at least one
 */
record ResolvedBlock(List<ListingFacts> listings, List<ResolvedPosting> postings)
    implements Serializable {

  /** Links the blocks that are read and resolves them. */
  static List<ResolvedBlock> of(Collection<List<ListingFacts>> blocks) {
    return LinkedBlocks.of(blocks).stream()
        .map(listings -> new ResolvedBlock(listings, BlockResolver.resolve(listings)))
        .toList();
  }
}
