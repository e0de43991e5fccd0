package wagewire.lab.market.board;

import wagewire.lab.market.random.RandomKey;
import wagewire.lab.market.random.Trait;
import wagewire.lab.market.world.BoardStay;
import wagewire.lab.market.world.Employer;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/** A place that shows listings. */
public sealed interface Outlet {

  BoardId board();

  /** Names the random numbers of this place. */
  RandomKey key();

  SourceKind kind();

  /** Whether its postings' dates are those of the last touch, and all are touched each week. */
  default boolean bumpsDates() {
    return key().with(Trait.MISLEADING_DATE).chance(0.08);
  }

  /** An employer's own board. */
  record OwnBoard(Employer employer, BoardStay home) implements Outlet {

    @Override
    public BoardId board() {
      return home.board();
    }

    @Override
    public RandomKey key() {
      RandomKey key = employer.key();
      return home.from() < 0 ? key : key.with(Trait.MOVES);
    }

    @Override
    public SourceKind kind() {
      return SourceKind.OWN;
    }
  }

  /**
   * An aggregator, or a feed of what is newest, that repeats what employers' own boards show.
   *
   * @param share of the postings it could repeat that it does repeat
   * @param remoteOnly whether it passes over postings that are not remote
   * @param newest how many listings it shows at most, the newest; a large number for all
   * @param longest characters of a description's text that it keeps
   * @param placeless share of its listings that lose their place
   */
  record Feed(
      BoardId board,
      RandomKey key,
      SourceKind kind,
      double share,
      boolean remoteOnly,
      int newest,
      int longest,
      double placeless)
      implements Outlet {}
}
