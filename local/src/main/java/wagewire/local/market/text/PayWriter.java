package wagewire.local.market.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import wagewire.local.market.data.Tables;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.TruePay;

/** Writes pay in the notations of a country. */
final class PayWriter {

  private static final double HOUSE_FORM_SHARE = 0.7;

  private final Map<String, List<String>> notations =
      Tables.read("pay_notations.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("country") + row.text("period"),
                  Collectors.mapping(row -> row.text("text"), Collectors.toList())));

  String sentence(Posting posting, TruePay pay) {
    String country = posting.office().country().code();
    List<String> texts = Objects.requireNonNull(notations.get(country + pay.period().id()));
    Key own = posting.key().with(Trait.NOTATION);
    Key drawn =
        own.with(Trait.HOUSE).chance(HOUSE_FORM_SHARE)
            ? posting.employer().key().with(Trait.NOTATION)
            : own;
    return Template.fill(drawn.pick(texts), name -> value(name, pay, country));
  }

  private static String value(String name, TruePay pay, String country) {
    return switch (name) {
      case "min" -> grouped(pay.min(), country);
      case "max" -> grouped(pay.max(), country);
      case "mink" -> String.valueOf(pay.min() / 1_000);
      case "maxk" -> String.valueOf(pay.max() / 1_000);
      default -> throw new IllegalArgumentException("No value for {" + name + "}");
    };
  }

  /**
   * Thousands as the country writes them: a point in German, a comma in English. Below a million.
   */
  private static String grouped(long amount, String country) {
    String digits = String.valueOf(amount);
    int split = digits.length() - 3;
    String mark = country.equals("DE") ? "." : ",";
    return split <= 0 ? digits : digits.substring(0, split) + mark + digits.substring(split);
  }
}
