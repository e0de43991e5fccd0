package wagewire.lab.market.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.posting.RoleFamily;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Rules of pay disclosure: habits of countries, which change slowly, and laws of regions, which
 * apply from a day on.
 */
final class Disclosure {

  /** Marketing states pay a little more often than the rest (US, February 2026: 53.5 and 48.8). */
  private static final double MARKETING = 1.07;

  /** Share of the employers with a rule of the house. */
  private static final double ONE_RULE_SHARE = 0.5;

  private final MarketCalendar calendar;
  private final Map<String, TreeMap<LocalDate, Double>> habits = new HashMap<>();
  private final Map<String, List<Law>> laws = new HashMap<>();
  private final boolean lawsChange;

  Disclosure(MarketSettings settings, MarketCalendar calendar) {
    this.calendar = calendar;
    this.lawsChange = settings.has(Unkindness.DISCLOSURE_LAWS);
    for (ResourceRow row :
        ResourceTable.read(Disclosure.class, "/wagewire/lab/market/disclosure.tsv")) {
      habits
          .computeIfAbsent(row.get("country"), _ -> new TreeMap<>())
          .put(LocalDate.parse(row.get("date")), row.number("share"));
    }
    for (ResourceRow row :
        ResourceTable.read(Disclosure.class, "/wagewire/lab/market/disclosure_laws.tsv")) {
      laws.computeIfAbsent(row.get("region"), _ -> new ArrayList<>())
          .add(new Law(LocalDate.parse(row.get("date")), row.number("share")));
    }
  }

  /** Returns true when the listing states the pay, as fields or in its text. */
  boolean isDisclosed(Posting posting) {
    Employer employer = posting.employer();
    boolean house =
        posting.key().with(Trait.HOUSE).with(Trait.DISCLOSED).chance(employer.houseShare());
    RandomKey drawn = house ? employer.key() : posting.key();
    return drawn.with(Trait.DISCLOSED).chance(share(posting));
  }

  /** Returns true when a law requires the employer to state it. */
  boolean isRequired(Posting posting) {
    return lawful(posting, region(posting)) > 0;
  }

  private double share(Posting posting) {
    String region = hasOneRule(posting.employer()) ? firstRegion(posting) : region(posting);
    return Math.max(lawful(posting, region), habitual(posting));
  }

  /** Returns true at employers that follow in all of a country the rule of their first office. */
  private static boolean hasOneRule(Employer employer) {
    return employer.houseShare() == 1
        && employer.key().with(Trait.HOUSE).with(Trait.PLACE).chance(ONE_RULE_SHARE);
  }

  private static @Nullable String firstRegion(Posting posting) {
    return posting.employer().offices().stream()
        .filter(office -> office.country().equals(posting.office().country()))
        .findFirst()
        .orElse(posting.office())
        .region();
  }

  /** Returns the region whose law applies; null for a remote posting without a city. */
  private static @Nullable String region(Posting posting) {
    return posting.namesCity() ? posting.office().region() : null;
  }

  /** Returns the share that the law of the region achieves; 0 without a law. */
  private double lawful(Posting posting, @Nullable String region) {
    if (region == null) {
      return 0;
    }
    LocalDate day = dayOfRules(posting);
    return laws.getOrDefault(region, List.of()).stream()
        .filter(law -> !law.from().isAfter(day))
        .mapToDouble(Law::share)
        .max()
        .orElse(0);
  }

  private double habitual(Posting posting) {
    TreeMap<LocalDate, Double> habit =
        Objects.requireNonNull(habits.get(posting.office().country().code()));
    LocalDate day = dayOfRules(posting);
    var before = habit.floorEntry(day);
    var after = habit.ceilingEntry(day);
    double share =
        before == null || after == null || before.getKey().equals(after.getKey())
            ? Objects.requireNonNull(before == null ? after : before).getValue()
            : between(before, after, day);
    return posting.role().family().equals(RoleFamily.OTHER)
        ? share
        : Math.min(1, share * MARKETING);
  }

  private static double between(
      Map.Entry<LocalDate, Double> before, Map.Entry<LocalDate, Double> after, LocalDate day) {
    double length = after.getKey().toEpochDay() - before.getKey().toEpochDay();
    double part = (day.toEpochDay() - before.getKey().toEpochDay()) / length;
    return before.getValue() + (after.getValue() - before.getValue()) * part;
  }

  /** Returns the day whose rules apply: the first one where nothing changes. */
  private LocalDate dayOfRules(Posting posting) {
    return calendar.date(lawsChange ? posting.opened() : 0);
  }

  private record Law(LocalDate from, double share) {}
}
