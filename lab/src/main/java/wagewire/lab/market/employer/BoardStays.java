package wagewire.lab.market.employer;

import java.util.List;
import java.util.Locale;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.settings.Weighted;
import wagewire.model.board.BoardId;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The boards of employers, with changes of platform. */
final class BoardStays {

  /** Share of all employers that move per year. */
  private static final double MOVING_SHARE = 0.04;

  /** Weeks until the catalogue learns of the new board. */
  private static final int LATEST_LEARNING_WEEK = 6;

  private final Weighted<ResourceRow> platforms =
      Weighted.of(
          ResourceTable.read(BoardStays.class, "/wagewire/lab/market/employer_boards.tsv"),
          row -> row.number("weight"));
  private final JoiningSchedule joining;
  private final boolean moves;
  private final int days;

  BoardStays(MarketSettings settings) {
    joining = new JoiningSchedule(settings);
    moves = settings.has(Unkindness.PLATFORM_MOVES);
    days = 7 * settings.weeks();
  }

  /** Returns the boards of an employer that exists from {@code born} to {@code dies}. */
  List<BoardStay> of(RandomKey employer, String name, int born, int dies) {
    String token = name.toLowerCase(Locale.ROOT).replace(" ", "-");
    ResourceRow first = platforms.draw(employer.with(Trait.PLATFORM));
    int joins = joins(employer, born, dies);
    int moved = movingDay(employer);
    ResourceRow second = platforms.draw(employer.with(Trait.MOVES));
    if (moved <= Math.max(born, joins) || moved >= Math.min(days, dies) || second.equals(first)) {
      return List.of(home(first, token, BoardStay.ALWAYS, dies, joins));
    }
    RandomKey learning = employer.with(Trait.MOVES).with(Trait.JOINS);
    int learned = 7 * ((moved + 6) / 7 + learning.below(LATEST_LEARNING_WEEK));
    return List.of(
        home(first, token, BoardStay.ALWAYS, moved, joins),
        home(second, token, moved, dies, learned));
  }

  private static BoardStay home(ResourceRow platform, String token, int from, int to, int joins) {
    return new BoardStay(
        new BoardId(platform.get("platform"), token),
        from,
        to,
        joins,
        platform.get("requisitions").equals("yes"),
        platform.get("pay_fields").equals("yes"));
  }

  /** Returns the joining day; a board that is gone by then does not join late. */
  private int joins(RandomKey employer, int born, int dies) {
    int joins = Math.max(joining.day(employer), 7 * ((Math.max(born, 0) + 6) / 7));
    return joins < dies ? joins : 0;
  }

  private int movingDay(RandomKey employer) {
    return moves
        ? (int)
            (employer.with(Trait.MOVES).with(Trait.TIME_OF_DAY).exponential() / MOVING_SHARE * 364)
        : MarketCalendar.NEVER;
  }
}
