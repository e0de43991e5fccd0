package wagewire.lab.market.server;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.settings.MarketSettings;

/** How boards mislead, for observers that do not ask over HTTP. */
public final class FailingBoards {

  private final FailureSchedule failures;
  private final Map<String, PlatformFormat> formats = PlatformFormats.read();

  public FailingBoards(MarketSettings settings) {
    failures = new FailureSchedule(settings);
  }

  /** How the board misleads on the day of the market's calendar; empty if it does not. */
  public Optional<Failure> on(int day, Outlet outlet) {
    String platform = outlet.board().platform();
    return failures.on(day, outlet, Objects.requireNonNull(formats.get(platform)));
  }

  /** How many of a board's listings an answer holds that ends early. */
  public static int fewer(int listings) {
    return Math.ceilDiv(2 * listings, 3);
  }
}
