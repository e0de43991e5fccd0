package wagewire.lab.market.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;
import wagewire.model.table.ResourceTable;

/** Writes pay in the notations of a country. */
final class PayWriter {

  private static final double HOUSE_FORM_SHARE = 0.7;

  private final Map<String, List<String>> notations =
      ResourceTable.read(PayWriter.class, "/wagewire/lab/market/pay_notations.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("country") + row.get("language") + row.get("period"),
                  Collectors.mapping(row -> row.get("text"), Collectors.toList())));

  String sentence(Posting posting, Language language, TruePay pay) {
    String country = posting.office().country().code();
    List<String> texts =
        Objects.requireNonNull(notations.get(country + language.id() + pay.period().id()));
    RandomKey own = posting.key().with(Trait.NOTATION);
    RandomKey drawn =
        own.with(Trait.HOUSE).chance(HOUSE_FORM_SHARE)
            ? posting.employer().key().with(Trait.NOTATION)
            : own;
    return SentenceTemplate.fill(drawn.pick(texts), name -> value(name, pay, country));
  }

  private static String value(String name, TruePay pay, String country) {
    long amount = name.startsWith("min") ? pay.min() : pay.max();
    return switch (name) {
      case "min", "max" -> grouped(amount, country.equals("DE") ? "." : ",");
      case "minc", "maxc" -> grouped(amount, ",");
      case "minp", "maxp" -> grouped(amount, ".");
      case "mins", "maxs" -> grouped(amount, " ");
      case "min0", "max0" -> String.valueOf(amount);
      case "mink", "maxk" -> String.valueOf(amount / 1_000);
      case "nbsp" -> "\u00a0";
      default -> throw new IllegalArgumentException("No value for {" + name + "}");
    };
  }

  /** Returns the amount, below a million, with a separator of thousands. */
  private static String grouped(long amount, String mark) {
    String digits = String.valueOf(amount);
    int split = digits.length() - 3;
    return split <= 0 ? digits : digits.substring(0, split) + mark + digits.substring(split);
  }
}
