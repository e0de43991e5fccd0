package wagewire.lab.market.format;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;
import wagewire.model.posting.PayPeriod;

/** Ashby's pay: tiers of components, of which only the salary is base pay. */
final class AshbyComponents {

  private static final double EQUITY_SHARE = 0.6;
  private static final double BONUS_SHARE = 0.15;

  private AshbyComponents() {}

  static void addTo(Scope<AdvertView> scope) {
    Scope<AdvertView> tier =
        new Scope<AdvertView>()
            .field("id", view -> id(extra(view.posting()), 0))
            .field("summary", AshbyComponents::summary)
            .each("components", AshbyComponents::of, component());
    scope
        .field("tier.summary", AshbyComponents::summary)
        .each("components", AshbyComponents::of, component())
        .each("tiers", view -> view.advert().pay().isPresent() ? List.of(view) : List.of(), tier);
  }

  /** Returns the components; none where no pay is published. */
  private static List<Component> of(AdvertView view) {
    return view.advert().pay().map(pay -> of(view.posting(), pay)).orElse(List.of());
  }

  private static @Nullable String summary(AdvertView view) {
    String more = offersEquity(view.posting()) ? " • Offers Equity" : "";
    return view.advert().pay().map(pay -> PayWords.of(view.posting(), pay) + more).orElse(null);
  }

  private static Scope<Component> component() {
    return new Scope<Component>()
        .field("id", Component::id)
        .field("summary", Component::summary)
        .field("type", Component::type)
        .field("interval", Component::interval)
        .field("currency", component -> component.min() == null ? null : component.currency())
        .field("min", Component::min)
        .field("max", Component::max);
  }

  private static List<Component> of(Posting posting, TruePay pay) {
    RandomKey extra = extra(posting);
    String currency = pay.currency();
    List<Component> components = new ArrayList<>();
    if (offersEquity(posting)) {
      components.add(
          new Component(
              id(extra, 1), "Offers Equity", "EquityPercentage", "NONE", currency, null, null));
    }
    components.add(
        new Component(
            id(extra, 2),
            PayWords.of(posting, pay),
            "Salary",
            pay.period() == PayPeriod.HOUR ? "1 HOUR" : "1 YEAR",
            currency,
            pay.min(),
            pay.max()));
    if (offersBonus(posting)) {
      components.add(
          new Component(
              id(extra, 3),
              "Offers Bonus",
              "Bonus",
              "1 YEAR",
              currency,
              pay.min() / 20,
              pay.max() / 10));
    }
    return components;
  }

  private static boolean offersEquity(Posting posting) {
    return posting.employment() == Employment.FULL_TIME && extra(posting).chance(EQUITY_SHARE);
  }

  private static boolean offersBonus(Posting posting) {
    return posting.employment() == Employment.FULL_TIME
        && extra(posting).with(1).chance(BONUS_SHARE);
  }

  private static RandomKey extra(Posting posting) {
    return posting.key().with(Trait.EXTRA_COMPENSATION);
  }

  private static UUID id(RandomKey extra, int number) {
    RandomKey key = extra.with(Trait.ID).with(number);
    return new UUID(key.value(), key.with(1).value());
  }

  /**
   * A pay component.
   *
   * @param interval such as {@code 1 YEAR}
   * @param min null for a component that is not an amount of money
   */
  record Component(
      UUID id,
      String summary,
      String type,
      String interval,
      String currency,
      @Nullable Long min,
      @Nullable Long max) {}
}
