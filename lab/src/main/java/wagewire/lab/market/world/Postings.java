package wagewire.lab.market.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.settings.Weighted;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Makes the postings of an employer: for each role a Poisson process whose rate follows the role's
 * demand, the season, the employer's own drift and its pace; each posting survives by daily
 * hazards.
 */
final class Postings {

  /** An employer's own drift ends here, so that it stays bounded. */
  private static final double DRIFT_YEARS = 3;

  private static final double SEVERAL_PLACES_SHARE = 0.15;
  private static final double JOB_SHARE = 0.15;
  private static final double POSTINGS_FOR_A_JOB = 15;
  private static final double LISTED_BY_PLACE_SHARE = 0.35;
  private static final double HOME_OFFICE_SHARE = 0.35;
  private static final double CONTRACT_SHARE = 0.03;
  private static final double REMOTE_NAMES_CITY_SHARE = 0.3;

  private final Demand even;
  private final Map<Role, double[]> daily;
  private final HiringPace hiring;
  private final ClosingPace closing;
  private final RoleTilt tilt;
  private final List<RoleProfile> profiles;
  private final Titles titles;
  private final PostingLifetimes patience;
  private final PostingPauses pauses;
  private final boolean severalPlaces;
  private final Map<Role, Weighted<Seniority>> levels = new LinkedHashMap<>();

  Postings(
      MarketSettings settings, MarketCalendar calendar, List<RoleProfile> profiles, Titles titles) {
    this.patience = new PostingLifetimes(settings);
    this.pauses = new PostingPauses(settings, calendar);
    this.severalPlaces = settings.has(Unkindness.SEVERAL_PLACES);
    this.even = Demand.even(calendar, profiles);
    this.daily = Demand.daily(calendar, profiles);
    this.hiring = new HiringPace(settings, calendar);
    this.closing = new ClosingPace(settings, calendar);
    this.tilt = new RoleTilt(settings);
    this.profiles = profiles;
    this.titles = titles;
    Map<Seniority, Double> shares = new EnumMap<>(Seniority.class);
    for (ResourceRow row :
        ResourceTable.read(Postings.class, "/wagewire/lab/market/seniorities.tsv")) {
      shares.put(Seniority.of(row.get("seniority")), row.percent("share"));
    }
    for (RoleProfile profile : profiles) {
      levels.put(
          profile.role(),
          Weighted.of(titles.levels(profile.role()), level -> shares.getOrDefault(level, 0.0)));
    }
  }

  /** Returns the postings that are open on day 0 or later, by their first day. */
  List<Posting> of(Employer employer) {
    List<Posting> postings = new ArrayList<>();
    Demand demand = hiring.isEven() ? even : Demand.paced(daily, hiring.factors(employer));
    ClosingPace.ClosingRule rule = closing.of(employer);
    for (RoleProfile profile : profiles) {
      addPostings(employer, profile, demand, rule, postings);
    }
    postings.sort(Comparator.comparingInt(Posting::opened));
    return List.copyOf(postings);
  }

  private void addPostings(
      Employer employer,
      RoleProfile profile,
      Demand demand,
      ClosingPace.ClosingRule rule,
      List<Posting> postings) {
    RandomKey key = employer.key().with(Trait.ROLE).with(profile.role().id());
    double most = Math.max(0, employer.drift()) * DRIFT_YEARS;
    double rate =
        employer.size() * profile.share() * Math.exp(tilt.of(employer, profile.role()) + most);
    double openings = 0;
    for (int number = 0; ; number++) {
      RandomKey posting = key.with(number);
      openings += posting.with(Trait.GAP).exponential() / rate;
      int opened = demand.dayOf(profile.role(), openings);
      if (opened == MarketCalendar.NEVER) {
        return;
      }
      double drift = employer.drift() * Math.min(DRIFT_YEARS, MarketCalendar.years(opened));
      int closed = Math.min(employer.dies(), rule.closingDay(opened, patience.of(posting)));
      if (closed > 0
          && employer.isAlive(opened)
          && posting.with(Trait.SURVIVAL).chance(Math.exp(drift - most))) {
        postings.add(posting(employer, profile.role(), posting, opened, closed));
      }
    }
  }

  private Posting posting(Employer employer, Role role, RandomKey key, int opened, int closed) {
    Optional<RandomKey> job = job(employer, role, key);
    RandomKey title = job.orElse(key);
    Seniority seniority =
        Objects.requireNonNull(levels.get(role)).draw(title.with(Trait.SENIORITY));
    boolean remote = key.with(Trait.REMOTE).chance(employer.remoteShare());
    WorkPlace office =
        job.isPresent() ? key.with(Trait.OFFICE).pick(employer.offices()) : office(employer, key);
    List<WorkPlace> offices = severalPlaces ? offices(employer, office, key) : List.of(office);
    boolean hybrid = key.with(Trait.MODE).chance(employer.hybridShare());
    return new Posting(
        employer,
        key,
        role,
        seniority,
        stem(employer, role, seniority, title),
        title,
        offices,
        offices.size() > 1 && key.with(Trait.SEVERAL_PLACES).with(1).chance(LISTED_BY_PLACE_SHARE),
        mode(remote, hybrid),
        !remote || key.with(Trait.PLACE).chance(REMOTE_NAMES_CITY_SHARE),
        employment(seniority, key),
        opened,
        closed,
        pauses.of(key, opened, closed));
  }

  /**
   * Returns the key of a recurring job. Some jobs are advertised repeatedly, wherever there is an
   * office; large employers have more of them.
   */
  private static Optional<RandomKey> job(Employer employer, Role role, RandomKey posting) {
    RandomKey key = posting.with(Trait.JOB);
    if (!key.chance(JOB_SHARE)) {
      return Optional.empty();
    }
    int jobs = 1 + (int) (employer.size() / POSTINGS_FOR_A_JOB);
    return Optional.of(
        employer.key().with(Trait.JOB).with(role.id()).with(key.with(1).below(jobs)));
  }

  /**
   * Returns the title stem; half of the postings have the employer's usual title for such a job.
   */
  private TitleStem stem(Employer employer, Role role, Seniority seniority, RandomKey key) {
    RandomKey house = employer.key().with(Trait.TITLE).with(role.id()).with(seniority.id());
    RandomKey source = key.with(Trait.HOUSE).chance(0.5) ? house : key.with(Trait.TITLE);
    return source.pick(titles.stems(role, seniority));
  }

  private static WorkPlace office(Employer employer, RandomKey key) {
    RandomKey place = key.with(Trait.OFFICE);
    return place.chance(HOME_OFFICE_SHARE)
        ? employer.offices().getFirst()
        : place.with(1).pick(employer.offices());
  }

  /** Returns the offices; some requisitions are open in all offices of the country. */
  private static List<WorkPlace> offices(Employer employer, WorkPlace main, RandomKey key) {
    if (!key.with(Trait.SEVERAL_PLACES).chance(SEVERAL_PLACES_SHARE)) {
      return List.of(main);
    }
    return Stream.concat(
            Stream.of(main),
            employer.offices().stream().filter(other -> other.country().equals(main.country())))
        .distinct()
        .toList();
  }

  private static WorkMode mode(boolean remote, boolean hybrid) {
    if (remote) {
      return WorkMode.REMOTE;
    }
    return hybrid ? WorkMode.HYBRID : WorkMode.ONSITE;
  }

  private static Employment employment(Seniority seniority, RandomKey key) {
    if (seniority == Seniority.INTERN) {
      return Employment.INTERN;
    }
    return key.with(Trait.CONTRACT).chance(CONTRACT_SHARE)
        ? Employment.CONTRACT
        : Employment.FULL_TIME;
  }
}
