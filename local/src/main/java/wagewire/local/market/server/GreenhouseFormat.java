package wagewire.local.market.server;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.text.Advert;
import wagewire.local.market.text.AdvertWriter;
import wagewire.local.market.text.Html;
import wagewire.local.market.world.TruePay;
import wagewire.model.posting.PayPeriod;

/** Greenhouse's job board: the whole board at once, texts with escaped entities, pay in cents. */
final class GreenhouseFormat implements PlatformFormat {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.ofHours(-5));

  private final AdvertWriter adverts;

  GreenhouseFormat(AdvertWriter adverts) {
    this.adverts = adverts;
  }

  @Override
  public String platform() {
    return "greenhouse";
  }

  @Override
  public Pattern path() {
    return Pattern.compile("/v1/boards/([^/]+)/jobs");
  }

  @Override
  public boolean hasEntityTag() {
    return true;
  }

  @Override
  public String notFound() {
    return "{\"status\":404,\"error\":\"Job not found\"}";
  }

  @Override
  public List<ShownListing> listings(BoardPage page, Query query) {
    return page.listings();
  }

  @Override
  public String head() {
    return "{\"jobs\":[";
  }

  @Override
  public String tail(BoardPage page) {
    return "],\"meta\":{\"total\":" + page.listings().size() + "}}";
  }

  @Override
  public void write(ShownListing shown, boolean listed, Query query, JsonGenerator json) {
    Advert advert = adverts.write(shown);
    long id = shown.listing().number();
    json.writeStartObject();
    json.writeStringProperty("absolute_url", advert.url().toString());
    json.writeNumberProperty("internal_job_id", id - 1_000_000_000L);
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("name", advert.place());
    json.writeEndObject();
    json.writeNullProperty("metadata");
    json.writeNumberProperty("id", id);
    json.writeStringProperty("updated_at", TIME.format(advert.touchedAt()));
    json.writeStringProperty("requisition_id", "R-" + requisition(advert));
    json.writeStringProperty("title", advert.title());
    json.writeStringProperty("company_name", advert.company());
    json.writeStringProperty("first_published", TIME.format(advert.publishedAt()));
    json.writeStringProperty("language", "en");
    if (query.isTrue("content")) {
      writeContent(advert, json);
    }
    if (query.isTrue("pay_transparency")) {
      json.writeArrayPropertyStart("pay_input_ranges");
      advert.pay().ifPresent(pay -> writePay(pay, json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeContent(Advert advert, JsonGenerator json) {
    json.writeStringProperty("content", Html.escaped(Html.html(advert.description().all())));
    writeUnit("departments", advert.department(), json);
    writeUnit("offices", advert.shown().posting().office().country().name(), json);
  }

  private static void writeUnit(String field, String name, JsonGenerator json) {
    json.writeArrayPropertyStart(field);
    json.writeStartObject();
    json.writeNumberProperty("id", 10_000 + Math.floorMod(name.hashCode(), 10_000));
    json.writeStringProperty("name", name);
    json.writeArrayPropertyStart("child_ids");
    json.writeEndArray();
    json.writeNullProperty("parent_id");
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writePay(TruePay pay, JsonGenerator json) {
    boolean hourly = pay.period() == PayPeriod.HOUR;
    json.writeStartObject();
    json.writeNumberProperty("min_cents", 100 * pay.min());
    json.writeNumberProperty("max_cents", 100 * pay.max());
    json.writeStringProperty("currency_type", pay.currency());
    json.writeStringProperty("title", hourly ? "Hourly pay range" : "Annual base salary range");
    json.writeStringProperty("blurb", "<p>Depending on experience and location.</p>");
    json.writeEndObject();
  }

  /** Reposts of a posting share it. */
  private static long requisition(Advert advert) {
    return 1 + Long.remainderUnsigned(advert.shown().posting().key().value(), 10_000_000);
  }
}
