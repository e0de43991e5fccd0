package wagewire.lab.market.server;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.lab.market.settings.MarketSettings;

/** Failures of boards, for observers that do not use HTTP. */
public final class FailingBoards {

  private final FailureSchedule failures;
  private final Map<String, PlatformFormat> formats = PlatformFormats.read();

  public FailingBoards(MarketSettings settings) {
    failures = new FailureSchedule(settings);
  }

  /** Returns the board's failure on the day of the market's calendar; empty if there is none. */
  public Optional<Failure> on(int day, Outlet outlet) {
    String platform = outlet.board().platform();
    return failures.on(day, outlet, Objects.requireNonNull(formats.get(platform)));
  }

  /** Returns the number of a board's listings that a truncated response holds. */
  public static int fewer(int listings) {
    return Math.ceilDiv(2 * listings, 3);
  }
}
