package wagewire.lab.market.employer;

import java.util.List;
import java.util.stream.IntStream;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/** Makes employers, each from its own random numbers. */
public final class EmployerFactory {

  private static final double DRIFT_SPREAD = 0.10;
  private static final double STRUCTURED_PAY_SHARE = 0.6;
  private static final int MOST_OFFICES = 12;
  private static final double HOUSE_SHARE = 0.4;

  private final MarketSettings settings;
  private final RandomKey market;
  private final EmployerNames names;
  private final Geography geography = Geography.read();
  private final EmployerLifetimes lives;
  private final BoardStays homes;
  private final boolean own;
  private final boolean drifting;
  private final double paySpread;
  private final double houseRules;

  public EmployerFactory(MarketSettings settings) {
    this.settings = settings;
    this.market = RandomKey.of(settings.seed());
    this.names = new EmployerNames(market);
    this.lives = new EmployerLifetimes(settings);
    this.homes = new BoardStays(settings);
    this.own = settings.has(Unkindness.EMPLOYER_PAY);
    this.paySpread = settings.spreads().of(Spread.EMPLOYER_PAY_LEVEL);
    this.houseRules = settings.spreads().of(Spread.HOUSE_RULES);
    this.drifting = settings.has(Unkindness.MOVING_DEMAND);
  }

  public List<Employer> all() {
    return IntStream.range(0, settings.employers()).mapToObj(this::employer).toList();
  }

  private Employer employer(int index) {
    RandomKey key = market.with(Trait.EMPLOYER).with(index);
    String name = names.name(index);
    int born = lives.born(key);
    int dies = lives.dies(key, born);
    return new Employer(
        index,
        key,
        name,
        settings.sizes().at(key.with(Trait.SIZE).normal()),
        drifting ? DRIFT_SPREAD * key.with(Trait.DRIFT).normal() : 0,
        own ? Math.exp(paySpread * key.with(Trait.PAY).normal()) : 1,
        own ? houseShare(key.with(Trait.HOUSE)) : 0,
        remoteShare(key.with(Trait.REMOTE)),
        0.2 + 0.6 * key.with(Trait.MODE).uniform(),
        key.with(Trait.STRUCTURED).chance(STRUCTURED_PAY_SHARE),
        born,
        dies,
        homes.of(key, name, born, dies),
        offices(key),
        null);
  }

  /** Returns the share of postings that follow the employer's rule: all at most real employers. */
  private double houseShare(RandomKey key) {
    return key.chance(houseRules) ? 1 : HOUSE_SHARE;
  }

  /** Returns the share of remote postings: 1 for a few employers, near 0 for most. */
  private static double remoteShare(RandomKey key) {
    return 0.02 + 0.55 * Math.pow(key.uniform(), 2.5);
  }

  private List<WorkPlace> offices(RandomKey key) {
    WorkPlace home = geography.draw(key.with(Trait.OFFICE));
    double size = settings.sizes().at(key.with(Trait.SIZE).normal());
    int others = key.with(Trait.LENGTH).below(4 + (int) Math.min(MOST_OFFICES, size / 5));
    return IntStream.rangeClosed(0, others)
        .mapToObj(at -> at == 0 ? home : geography.draw(key.with(Trait.OFFICE).with(at)))
        .distinct()
        .toList();
  }
}
