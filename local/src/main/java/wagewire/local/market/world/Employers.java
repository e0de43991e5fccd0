package wagewire.local.market.world;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import wagewire.local.market.data.Weighted;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.model.board.BoardId;

/** Makes employers, each from its own random numbers. */
final class Employers {

  private static final double DRIFT_SPREAD = 0.10;
  private static final double PAY_SPREAD = 0.11;
  private static final double STRUCTURED_PAY_SHARE = 0.6;
  private static final double JOINING_LATE_SHARE = 0.4;

  /** Below 1: more of the late boards join in the second half. */
  private static final double JOINING_SKEW = 0.7;

  private static final int FIRST_JOINING_WEEK = 4;
  private static final int WEEKS_AFTER_THE_LAST_JOINING = 8;

  private static final Weighted<String> PLATFORMS =
      Weighted.of(List.of("greenhouse", "greenhouse", "lever", "ashby"), _ -> 1);

  private final MarketSettings settings;
  private final Key market;
  private final EmployerNames names;
  private final Geography geography = Geography.read();

  Employers(MarketSettings settings) {
    this.settings = settings;
    this.market = Key.of(settings.seed());
    this.names = new EmployerNames(market);
  }

  List<Employer> all() {
    return IntStream.range(0, settings.employers()).mapToObj(this::employer).toList();
  }

  private Employer employer(int index) {
    Key key = market.with(Trait.EMPLOYER).with(index);
    String name = names.name(index);
    String token = name.toLowerCase(Locale.ROOT).replace(" ", "-");
    return new Employer(
        index,
        key,
        name,
        new BoardId(PLATFORMS.draw(key.with(Trait.PLATFORM)), token),
        settings.sizes().at(key.with(Trait.SIZE).normal()),
        DRIFT_SPREAD * key.with(Trait.DRIFT).normal(),
        Math.exp(PAY_SPREAD * key.with(Trait.PAY).normal()),
        0.1 + 0.6 * key.with(Trait.REMOTE).uniform(),
        0.2 + 0.6 * key.with(Trait.MODE).uniform(),
        key.with(Trait.STRUCTURED).chance(STRUCTURED_PAY_SHARE),
        joinsWeek(key),
        offices(key));
  }

  private List<WorkPlace> offices(Key key) {
    WorkPlace home = geography.draw(key.with(Trait.OFFICE));
    int others = key.with(Trait.LENGTH).below(4);
    return IntStream.rangeClosed(0, others)
        .mapToObj(at -> at == 0 ? home : geography.draw(key.with(Trait.OFFICE).with(at)))
        .distinct()
        .toList();
  }

  private int joinsWeek(Key key) {
    int last = settings.weeks() - WEEKS_AFTER_THE_LAST_JOINING;
    if (!settings.has(Unkindness.LATE_BOARDS)
        || last <= FIRST_JOINING_WEEK
        || !key.with(Trait.JOINS_LATE).chance(JOINING_LATE_SHARE)) {
      return 0;
    }
    double part = Math.pow(key.with(Trait.JOINS).uniform(), JOINING_SKEW);
    return FIRST_JOINING_WEEK + (int) (part * (last - FIRST_JOINING_WEEK));
  }
}
