package wagewire.lab.market.world;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.lab.market.employer.Country;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Pay of postings and its disclosure. */
public final class PayScale {

  private static final double YEARLY_GROWTH = 0.032;
  private static final double REMOTE_FACTOR = 0.97;

  /** Lowest width of a range as a share of its middle; the mean of all stated ranges is 0.28. */
  private static final double NARROWEST = 0.10;

  private static final double WIDEST = 0.40;

  /** Factor for the wider ranges stated where a law requires them. */
  private static final double WIDER_BY_LAW = 1.3;

  private static final long ROUND_TO = 1_000;

  private final Map<Role, Double> roles = new LinkedHashMap<>();
  private final Map<Seniority, Double> seniorities = new EnumMap<>(Seniority.class);
  private final Disclosure disclosure;
  private final double postingSpread;
  private final double senioritySpread;

  PayScale(MarketSettings settings, List<RoleProfile> profiles, Disclosure disclosure) {
    this.disclosure = disclosure;
    postingSpread = settings.spreads().of(Spread.POSTING_PAY);
    senioritySpread =
        settings.has(Unkindness.EMPLOYER_PAY) ? settings.spreads().of(Spread.SENIORITY_PAY) : 0;
    profiles.forEach(profile -> roles.put(profile.role(), profile.payUsd()));
    for (ResourceRow row :
        ResourceTable.read(PayScale.class, "/wagewire/lab/market/seniorities.tsv")) {
      seniorities.put(Seniority.of(row.get("seniority")), row.number("pay_factor"));
    }
  }

  public TruePay of(Posting posting) {
    RandomKey key = posting.key().with(Trait.PAY);
    Country country = posting.office().country();
    double middle =
        Objects.requireNonNull(roles.get(posting.role()))
            * Objects.requireNonNull(seniorities.get(posting.seniority()))
            * posting.office().payFactor()
            * country.payFactor()
            * posting.employer().payFactor()
            * (posting.mode() == WorkMode.REMOTE ? REMOTE_FACTOR : 1)
            * Math.exp(postingSpread * key.normal() + ofSeniority(posting))
            * Math.pow(1 + YEARLY_GROWTH, posting.opened() / 364.0);
    double width =
        (NARROWEST + (WIDEST - NARROWEST) * posting.key().with(Trait.RANGE).uniform())
            * (disclosure.isRequired(posting) ? WIDER_BY_LAW : 1);
    double min = middle * (1 - width / 2);
    double max = middle * (1 + width / 2);
    if (posting.employment() == Employment.FULL_TIME) {
      return new TruePay(
          Math.round(min / ROUND_TO) * ROUND_TO,
          Math.round(max / ROUND_TO) * ROUND_TO,
          country.currency(),
          PayPeriod.YEAR);
    }
    int hours = PayPeriod.HOUR.annual(BigDecimal.ONE).intValue();
    return new TruePay(
        Math.round(min / hours), Math.round(max / hours), country.currency(), PayPeriod.HOUR);
  }

  /** Returns by how many per cent the pay of the same job grows in a year of 52 weeks. */
  public double yearlyGrowthPercent() {
    return 100 * YEARLY_GROWTH;
  }

  /** Returns the employer's own deviation of pay for the seniority, as a logarithm. */
  private double ofSeniority(Posting posting) {
    RandomKey key = posting.employer().key().with(Trait.PAY);
    return senioritySpread == 0 ? 0 : senioritySpread * key.with(posting.seniority().id()).normal();
  }

  /** Returns true when the listing states the pay, as fields or in its text. */
  public boolean isDisclosed(Posting posting) {
    return disclosure.isDisclosed(posting);
  }
}
