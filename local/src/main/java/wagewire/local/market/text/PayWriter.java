package wagewire.local.market.text;

import java.util.List;
import java.util.Locale;
import wagewire.local.market.data.Row;
import wagewire.local.market.data.Tables;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.TruePay;

/** Writes pay in the notations of a country. */
final class PayWriter {

  private static final double HOUSE_FORM_SHARE = 0.7;

  private final List<Row> notations = Tables.read("pay_notations.tsv");

  String sentence(Posting posting, TruePay pay) {
    String country = posting.office().country().code();
    List<String> texts =
        notations.stream()
            .filter(row -> row.text("country").equals(country))
            .filter(row -> row.text("period").equals(pay.period().id()))
            .map(row -> row.text("text"))
            .toList();
    Key own = posting.key().with(Trait.NOTATION);
    Key drawn =
        own.with(Trait.HOUSE).chance(HOUSE_FORM_SHARE)
            ? posting.employer().key().with(Trait.NOTATION)
            : own;
    return drawn
        .pick(texts)
        .replace("{min}", grouped(pay.min(), country))
        .replace("{max}", grouped(pay.max(), country))
        .replace("{mink}", String.valueOf(pay.min() / 1_000))
        .replace("{maxk}", String.valueOf(pay.max() / 1_000));
  }

  /** Thousands as the country writes them: a point in German, a comma in English. */
  private static String grouped(long amount, String country) {
    Locale locale = country.equals("DE") ? Locale.GERMANY : Locale.US;
    return String.format(locale, "%,d", amount);
  }
}
