package wagewire.local.market.server;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.text.Advert;
import wagewire.local.market.text.AdvertWriter;
import wagewire.local.market.text.Description;
import wagewire.local.market.text.Html;
import wagewire.local.market.text.Section;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.TruePay;
import wagewire.model.posting.PayPeriod;

/** Lever's postings: a bare array in pages of at most 100, the text in three parts. */
final class LeverFormat implements PlatformFormat {

  private static final int MOST_IN_A_PAGE = 100;

  private final AdvertWriter adverts;

  LeverFormat(AdvertWriter adverts) {
    this.adverts = adverts;
  }

  @Override
  public String platform() {
    return "lever";
  }

  @Override
  public Pattern path() {
    return Pattern.compile("/v0/postings/([^/]+)");
  }

  @Override
  public boolean hasEntityTag() {
    return false;
  }

  @Override
  public String notFound() {
    return "{\"ok\":false,\"error\":\"Document not found\"}";
  }

  @Override
  public List<ShownListing> listings(BoardPage page, Query query) {
    List<ShownListing> listings = page.listings();
    int from = Math.min(query.number("skip", 0), listings.size());
    int limit = Math.min(query.number("limit", MOST_IN_A_PAGE), MOST_IN_A_PAGE);
    return listings.subList(from, Math.min(from + limit, listings.size()));
  }

  @Override
  public String head() {
    return "[";
  }

  @Override
  public String tail(BoardPage page) {
    return "]";
  }

  @Override
  public void write(ShownListing shown, boolean listed, Query query, JsonGenerator json) {
    Advert advert = adverts.write(shown);
    Posting posting = shown.posting();
    String id = shown.listing().uuid().toString();
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("text", advert.title());
    json.writeNumberProperty("createdAt", advert.publishedAt().toEpochMilli());
    json.writeStringProperty("hostedUrl", advert.url().toString());
    json.writeStringProperty("applyUrl", advert.applyUrl().toString());
    json.writeStringProperty("country", posting.office().country().code());
    json.writeStringProperty("workplaceType", posting.mode().id());
    writeCategories(advert, json);
    writeText(advert.description(), json);
    advert.pay().ifPresent(pay -> writePay(pay, json));
    json.writeEndObject();
  }

  private static void writeCategories(Advert advert, JsonGenerator json) {
    json.writeObjectPropertyStart("categories");
    json.writeStringProperty(
        "commitment",
        switch (advert.shown().posting().employment()) {
          case FULL_TIME -> "Full-time";
          case CONTRACT -> "Contract";
          case INTERN -> "Internship";
        });
    json.writeStringProperty("department", advert.department());
    json.writeStringProperty("team", advert.department());
    json.writeStringProperty("location", advert.place());
    json.writeArrayPropertyStart("allLocations");
    json.writeString(advert.place());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeText(Description description, JsonGenerator json) {
    json.writeStringProperty("description", Html.html(description.opening()));
    json.writeStringProperty("descriptionPlain", Html.plain(description.opening()));
    json.writeArrayPropertyStart("lists");
    for (Section section : description.lists()) {
      json.writeStartObject();
      json.writeStringProperty("text", section.heading());
      json.writeStringProperty("content", Html.items(section));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("additional", Html.html(description.closing()));
    json.writeStringProperty("additionalPlain", Html.plain(description.closing()));
  }

  private static void writePay(TruePay pay, JsonGenerator json) {
    json.writeObjectPropertyStart("salaryRange");
    json.writeStringProperty("currency", pay.currency());
    json.writeStringProperty(
        "interval", pay.period() == PayPeriod.HOUR ? "per-hour-wage" : "per-year-salary");
    json.writeNumberProperty("min", pay.min());
    json.writeNumberProperty("max", pay.max());
    json.writeEndObject();
  }
}
