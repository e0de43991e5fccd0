package wagewire.ingest.removal;

import static wagewire.ingest.db.Tables.SEAL_SEED;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.seal.ForgottenItem;
import wagewire.model.seal.SeedTree;

/**
 * Drops the keys of sealed records, in the caller's transaction. A board's root row stays, without
 * a seed, so that no new one is made.
 */
public final class SealPuncture {

  private static final String ROOT = "";

  private SealPuncture() {}

  /**
   * Drops the key of a listing, or all keys of a board. Idempotent.
   *
   * @param listing external id or its hash; null for the whole board
   * @return whether there was a key to drop
   */
  public static boolean forget(DSLContext context, BoardId board, @Nullable String listing) {
    Map<String, byte[]> seeds = seeds(context, board);
    return listing == null
        ? forgetBoard(context, board, seeds)
        : forgetListing(context, board, new SeedTree(seeds), ForgottenItem.leaf(listing));
  }

  /** Reads the board's seeds, which nobody changes until the transaction ends. */
  private static Map<String, byte[]> seeds(DSLContext context, BoardId board) {
    Map<String, byte[]> seeds = new HashMap<>();
    context
        .select(SEAL_SEED.PREFIX, SEAL_SEED.SEED)
        .from(SEAL_SEED)
        .where(SEAL_SEED.BOARD.eq(board.toString()))
        .forUpdate()
        .forEach(row -> {
          if (row.value2() != null) {
            seeds.put(row.value1(), row.value2());
          }
        });
    return seeds;
  }

  private static boolean forgetBoard(DSLContext context, BoardId board, Map<String, byte[]> seeds) {
    String id = board.toString();
    context
        .insertInto(SEAL_SEED, SEAL_SEED.BOARD, SEAL_SEED.PREFIX)
        .values(id, ROOT)
        .onConflict(SEAL_SEED.BOARD, SEAL_SEED.PREFIX)
        .doUpdate()
        .setNull(SEAL_SEED.SEED)
        .execute();
    context
        .deleteFrom(SEAL_SEED)
        .where(SEAL_SEED.BOARD.eq(id))
        .and(SEAL_SEED.PREFIX.ne(ROOT))
        .execute();
    return !seeds.isEmpty();
  }

  private static boolean forgetListing(
      DSLContext context, BoardId board, SeedTree tree, String leaf) {
    SeedTree.Puncture puncture = leaf.equals(SeedTree.BOARD_LEAF) ? null : tree.puncture(leaf);
    if (puncture == null) {
      return false;
    }
    String id = board.toString();
    if (puncture.prefix().equals(ROOT)) {
      context
          .update(SEAL_SEED)
          .setNull(SEAL_SEED.SEED)
          .where(SEAL_SEED.BOARD.eq(id))
          .and(SEAL_SEED.PREFIX.eq(ROOT))
          .execute();
    } else {
      context
          .deleteFrom(SEAL_SEED)
          .where(SEAL_SEED.BOARD.eq(id))
          .and(SEAL_SEED.PREFIX.eq(puncture.prefix()))
          .execute();
    }
    puncture
        .seeds()
        .forEach((prefix, seed) ->
            context
                .insertInto(SEAL_SEED, SEAL_SEED.BOARD, SEAL_SEED.PREFIX, SEAL_SEED.SEED)
                .values(id, prefix, seed)
                .execute());
    return true;
  }
}
