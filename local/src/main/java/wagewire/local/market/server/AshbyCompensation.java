package wagewire.local.market.server;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.text.Advert;
import wagewire.local.market.world.Employment;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.TruePay;
import wagewire.model.posting.PayPeriod;

/** Ashby's pay: tiers of components, of which only the salary is base pay. */
final class AshbyCompensation {

  private static final double EQUITY_SHARE = 0.6;
  private static final double BONUS_SHARE = 0.15;

  private AshbyCompensation() {}

  static void write(Advert advert, JsonGenerator json) {
    Optional<TruePay> pay = advert.pay();
    Posting posting = advert.shown().posting();
    json.writeBooleanProperty("shouldDisplayCompensationOnJobPostings", pay.isPresent());
    json.writeObjectPropertyStart("compensation");
    if (pay.isPresent()) {
      writeTiers(posting, pay.get(), json);
    } else {
      writeNothing(json);
    }
    json.writeEndObject();
  }

  private static void writeTiers(Posting posting, TruePay pay, JsonGenerator json) {
    String salary = summary(posting, pay);
    String tier = offersEquity(posting) ? salary + " • Offers Equity" : salary;
    json.writeStringProperty("compensationTierSummary", tier);
    json.writeStringProperty("scrapeableCompensationSalarySummary", salary);
    json.writeArrayPropertyStart("compensationTiers");
    json.writeStartObject();
    json.writeStringProperty("id", id(posting, 0));
    json.writeStringProperty("tierSummary", tier);
    json.writeNullProperty("title");
    json.writeNullProperty("additionalInformation");
    json.writeArrayPropertyStart("components");
    writeComponents(posting, pay, json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayPropertyStart("summaryComponents");
    writeComponents(posting, pay, json);
    json.writeEndArray();
  }

  private static void writeNothing(JsonGenerator json) {
    json.writeNullProperty("compensationTierSummary");
    json.writeNullProperty("scrapeableCompensationSalarySummary");
    json.writeArrayPropertyStart("compensationTiers");
    json.writeEndArray();
    json.writeArrayPropertyStart("summaryComponents");
    json.writeEndArray();
  }

  private static void writeComponents(Posting posting, TruePay pay, JsonGenerator json) {
    if (offersEquity(posting)) {
      writeComponent(id(posting, 1), "Offers Equity", "EquityPercentage", "NONE", json);
      json.writeNullProperty("currencyCode");
      json.writeNullProperty("minValue");
      json.writeNullProperty("maxValue");
      json.writeEndObject();
    }
    String interval = pay.period() == PayPeriod.HOUR ? "1 HOUR" : "1 YEAR";
    writeComponent(id(posting, 2), summary(posting, pay), "Salary", interval, json);
    writeAmounts(pay.min(), pay.max(), pay, json);
    if (offersBonus(posting)) {
      writeComponent(id(posting, 3), "Offers Bonus", "Bonus", "1 YEAR", json);
      writeAmounts(pay.min() / 20, pay.max() / 10, pay, json);
    }
  }

  private static void writeComponent(
      String id, String summary, String type, String interval, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("summary", summary);
    json.writeStringProperty("compensationType", type);
    json.writeStringProperty("interval", interval);
  }

  private static void writeAmounts(long min, long max, TruePay pay, JsonGenerator json) {
    json.writeStringProperty("currencyCode", pay.currency());
    json.writeNumberProperty("minValue", min);
    json.writeNumberProperty("maxValue", max);
    json.writeEndObject();
  }

  private static boolean offersEquity(Posting posting) {
    return posting.employment() == Employment.FULL_TIME
        && posting.key().with(Trait.EXTRA_COMPENSATION).chance(EQUITY_SHARE);
  }

  private static boolean offersBonus(Posting posting) {
    return posting.employment() == Employment.FULL_TIME
        && posting.key().with(Trait.EXTRA_COMPENSATION).with(1).chance(BONUS_SHARE);
  }

  private static String summary(Posting posting, TruePay pay) {
    String symbol = posting.office().country().symbol();
    return pay.period() == PayPeriod.HOUR
        ? "%s%d – %s%d per hour".formatted(symbol, pay.min(), symbol, pay.max())
        : "%s%dK – %s%dK".formatted(symbol, pay.min() / 1_000, symbol, pay.max() / 1_000);
  }

  private static String id(Posting posting, int number) {
    Key key = posting.key().with(Trait.EXTRA_COMPENSATION).with(Trait.ID).with(number);
    return new UUID(key.value(), key.with(1).value()).toString();
  }
}
