package wagewire.lab.market.world;

import java.util.List;
import java.util.Locale;
import wagewire.lab.market.data.Row;
import wagewire.lab.market.data.Tables;
import wagewire.lab.market.data.Weighted;
import wagewire.lab.market.random.Key;
import wagewire.lab.market.random.Trait;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardId;

/** Which platforms employers use, and when they change. */
final class Homes {

  /** Of all employers a year. */
  private static final double MOVING_SHARE = 0.04;

  private static final double UNANNOUNCED_SHARE = 0.3;

  /** Weeks until the catalogue learns where a board has gone. */
  private static final int LATEST_LEARNING_WEEK = 6;

  private final Weighted<Row> platforms =
      Weighted.of(Tables.read("platforms.tsv"), row -> row.number("weight"));
  private final Joining joining;
  private final boolean moves;
  private final boolean unannounced;
  private final int days;

  Homes(MarketSettings settings) {
    joining = new Joining(settings);
    unannounced = settings.has(Unkindness.UNANNOUNCED_MOVES);
    moves = settings.has(Unkindness.PLATFORM_MOVES);
    days = 7 * settings.weeks();
  }

  /** The boards of an employer that lives from {@code born} to {@code dies}. */
  List<Home> of(Key employer, String name, int born, int dies) {
    String token = name.toLowerCase(Locale.ROOT).replace(" ", "-");
    Row first = platforms.draw(employer.with(Trait.PLATFORM));
    int joins = joins(employer, born, dies);
    int moved = movingDay(employer);
    Row second = platforms.draw(employer.with(Trait.MOVES));
    if (moved <= Math.max(born, joins) || moved >= Math.min(days, dies) || second.equals(first)) {
      return List.of(home(first, token, Home.ALWAYS, dies, joins, false));
    }
    Key learning = employer.with(Trait.MOVES).with(Trait.JOINS);
    int learned = 7 * ((moved + 6) / 7 + learning.below(LATEST_LEARNING_WEEK));
    return List.of(
        home(first, token, Home.ALWAYS, moved, joins, false),
        home(
            second,
            token,
            moved,
            dies,
            learned,
            !(unannounced && learning.with(1).chance(UNANNOUNCED_SHARE))));
  }

  private static Home home(
      Row platform, String token, int from, int to, int joins, boolean announced) {
    return new Home(
        new BoardId(platform.text("platform"), token),
        from,
        to,
        joins,
        platform.text("requisitions").equals("yes"),
        announced);
  }

  /** Nobody enters a dead board into a catalogue. */
  private int joins(Key employer, int born, int dies) {
    int joins = Math.max(joining.day(employer), 7 * ((Math.max(born, 0) + 6) / 7));
    return joins < dies ? joins : 0;
  }

  private int movingDay(Key employer) {
    return moves
        ? (int)
            (employer.with(Trait.MOVES).with(Trait.TIME_OF_DAY).exponential() / MOVING_SHARE * 364)
        : MarketCalendar.NEVER;
  }
}
