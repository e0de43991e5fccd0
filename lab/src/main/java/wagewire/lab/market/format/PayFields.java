package wagewire.lab.market.format;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.server.skeleton.Field;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.TruePay;
import wagewire.model.posting.PayPeriod;

/** The fields of pay: in units and cents, per year only, held back, in words. */
final class PayFields {

  private static final int CENTS = 100;

  /** Share of employers that state the upper end alone. */
  private static final double ONLY_UPPER_END_SHARE = 0.1;

  private PayFields() {}

  static void addTo(Scope<AdvertView> scope) {
    scope
        .field("pay.min", stated(TruePay::min))
        .field("pay.max", stated(TruePay::max))
        .field("pay.min_cents", stated(pay -> CENTS * pay.min()))
        .field("pay.max_cents", stated(pay -> CENTS * pay.max()))
        .field("pay.currency", stated(TruePay::currency))
        .field("pay.period", stated(pay -> pay.period().id()))
        .field("pay.published", view -> view.advert().pay().isPresent())
        .field("pay.words", PayFields::words)
        .field("pay.min_or_zero", PayFields::minOrZero);
    limited(scope, "pay.year_", pay -> pay.period() == PayPeriod.YEAR);
    limited(scope, "pay.hour_", pay -> pay.period() == PayPeriod.HOUR);
    limited(
        scope,
        "pay.usd_year_",
        pay -> pay.period() == PayPeriod.YEAR && pay.currency().equals("USD"));
    scope
        .field("held.min", view -> view.held().min())
        .field("held.max", view -> view.held().max())
        .field("held.currency", view -> view.held().currency())
        .field("held.period", view -> view.held().period().id())
        .each("pay", view -> view.advert().pay().stream().toList(), range());
    AshbyComponents.addTo(scope);
  }

  private static void limited(Scope<AdvertView> scope, String prefix, Predicate<TruePay> suits) {
    scope
        .field(prefix + "min", stated(pay -> suits.test(pay) ? pay.min() : null))
        .field(prefix + "max", stated(pay -> suits.test(pay) ? pay.max() : null));
  }

  private static Scope<TruePay> range() {
    return new Scope<TruePay>()
        .field("min", TruePay::min)
        .field("max", TruePay::max)
        .field("min_cents", pay -> CENTS * pay.min())
        .field("max_cents", pay -> CENTS * pay.max())
        .field("currency", TruePay::currency)
        .field("period", pay -> pay.period().id());
  }

  private static Field<AdvertView> stated(Function<TruePay, @Nullable Object> part) {
    return view -> {
      TruePay pay = pay(view);
      return pay == null ? null : part.apply(pay);
    };
  }

  private static @Nullable TruePay pay(AdvertView view) {
    return view.advert().pay().orElse(null);
  }

  private static @Nullable String words(AdvertView view) {
    TruePay pay = pay(view);
    return pay == null ? null : PayWords.of(view.posting(), pay);
  }

  private static @Nullable Long minOrZero(AdvertView view) {
    TruePay pay = pay(view);
    boolean silent =
        view.posting().key().with(Trait.EXTRA_COMPENSATION).with(2).chance(ONLY_UPPER_END_SHARE);
    if (pay == null) {
      return null;
    }
    return silent ? 0L : pay.min();
  }
}
