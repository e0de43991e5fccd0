package wagewire.lab.market.board;

import wagewire.lab.market.employer.BoardStay;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/** A board of the market. */
public sealed interface Outlet {

  BoardId board();

  /** Returns the key of the board's random numbers. */
  RandomKey key();

  SourceKind kind();

  /**
   * Returns true when the dates of its postings are those of the last touch and all postings are
   * touched each week.
   */
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
   * An aggregator, or a feed of the newest listings, that repeats listings of employers' own
   * boards.
   *
   * @param share share of the eligible postings that it repeats
   * @param remoteOnly true when it skips postings that are not remote
   * @param newest maximum number of listings, the newest; a large number for all
   * @param longest number of characters of a description's text that it keeps
   * @param placeless share of its listings without a place
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
