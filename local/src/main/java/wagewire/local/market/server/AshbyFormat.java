package wagewire.local.market.server;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import wagewire.local.market.board.BoardPage;
import wagewire.local.market.board.ShownListing;
import wagewire.local.market.text.Advert;
import wagewire.local.market.text.AdvertWriter;
import wagewire.local.market.text.Html;
import wagewire.local.market.text.Section;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.WorkPlace;
import wagewire.model.posting.WorkMode;

/** Ashby's job board: the whole board at once, with some listings that are not listed. */
final class AshbyFormat implements PlatformFormat {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private final AdvertWriter adverts;

  AshbyFormat(AdvertWriter adverts) {
    this.adverts = adverts;
  }

  @Override
  public String platform() {
    return "ashby";
  }

  @Override
  public Pattern path() {
    return Pattern.compile("/posting-api/job-board/([^/]+)");
  }

  @Override
  public boolean hasEntityTag() {
    return true;
  }

  @Override
  public String notFound() {
    return "Not Found";
  }

  @Override
  public List<ShownListing> listings(BoardPage page, Query query) {
    return Stream.concat(page.listings().stream(), page.unlisted().stream()).toList();
  }

  @Override
  public String head() {
    return "{\"apiVersion\":\"1\",\"jobs\":[";
  }

  @Override
  public String tail(BoardPage page) {
    return "]}";
  }

  @Override
  public void write(ShownListing shown, boolean listed, Query query, JsonGenerator json) {
    Advert advert = adverts.write(shown);
    Posting posting = shown.posting();
    String id = shown.listing().uuid().toString();
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("title", advert.title());
    json.writeStringProperty("department", advert.department());
    json.writeStringProperty("team", advert.department());
    json.writeStringProperty("employmentType", employmentType(posting));
    json.writeStringProperty("location", advert.place());
    json.writeArrayPropertyStart("secondaryLocations");
    json.writeEndArray();
    json.writeStringProperty("publishedAt", TIME.format(advert.publishedAt()));
    json.writeBooleanProperty("isListed", listed);
    json.writeBooleanProperty("isRemote", posting.mode() == WorkMode.REMOTE);
    json.writeStringProperty("workplaceType", workplaceType(posting));
    writeAddress(posting, json);
    json.writeStringProperty("jobUrl", advert.url().toString());
    json.writeStringProperty("applyUrl", advert.applyUrl().toString());
    List<Section> sections = advert.description().all();
    json.writeStringProperty("descriptionHtml", Html.html(sections));
    json.writeStringProperty("descriptionPlain", Html.plain(sections));
    if (query.isTrue("includeCompensation")) {
      AshbyCompensation.write(advert, json);
    }
    json.writeEndObject();
  }

  private static void writeAddress(Posting posting, JsonGenerator json) {
    WorkPlace office = posting.office();
    json.writeObjectPropertyStart("address");
    json.writeObjectPropertyStart("postalAddress");
    if (posting.namesCity()) {
      json.writeStringProperty("addressLocality", office.city());
      json.writeStringProperty("addressRegion", office.regionName());
    }
    json.writeStringProperty("addressCountry", office.country().name());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String employmentType(Posting posting) {
    return switch (posting.employment()) {
      case FULL_TIME -> "FullTime";
      case CONTRACT -> "Contract";
      case INTERN -> "Intern";
    };
  }

  private static String workplaceType(Posting posting) {
    return switch (posting.mode()) {
      case REMOTE -> "Remote";
      case HYBRID -> "Hybrid";
      case ONSITE, UNKNOWN -> "OnSite";
    };
  }
}
