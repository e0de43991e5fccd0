package wagewire.model.board;

import org.jspecify.annotations.Nullable;

/**
 * A board's entry in the catalogue, repeated in every record so that each can be read alone.
 *
 * @param platform as in {@link BoardId}
 * @param token as in {@link BoardId}
 * @param kind own board, aggregator or latest-N feed
 * @param employer the employer's name in the catalogue; null where a board lists many employers
 * @param predecessor the board that this one succeeded when the employer moved platform
 * @param simulated true for everything that a simulated market published
 * @param selection null when the board was not chosen for what it showed
 */
public record Source(
    String platform,
    String token,
    SourceKind kind,
    @Nullable String employer,
    @Nullable BoardId predecessor,
    boolean simulated,
    @Nullable BoardSelection selection) {

  /** Creates an entry of a board that was not chosen for what it showed. */
  public Source(
      String platform,
      String token,
      SourceKind kind,
      @Nullable String employer,
      @Nullable BoardId predecessor,
      boolean simulated) {
    this(platform, token, kind, employer, predecessor, simulated, null);
  }

  public BoardId board() {
    return new BoardId(platform, token);
  }

  /** Returns the board as one of a simulated market. */
  public Source inSimulation() {
    return new Source(platform, token, kind, employer, predecessor, true, selection);
  }
}
