package wagewire.ingest.read.jsonld;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.contact.PersonFields;
import wagewire.ingest.read.value.ContentId;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.PlatformFolder;

/**
 * One schema.org JobPosting.
 *
 * @param node its properties
 * @param address of its page, when it is the only posting there
 * @param asked whether that address was requested, so that it is the posting's own
 * @param context of the payload
 */
record JobPosting(ObjectNode node, @Nullable String address, boolean asked, ReadContext context) {

  /** Known properties; the others are unread. */
  private static final Set<String> KNOWN =
      PlatformFolder.table("jsonld", "properties.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private static final String REMOTE = "TELECOMMUTE";

  /** Home page of a site, which templates give as the address of every posting. */
  private static final Pattern SITE = Pattern.compile("(?i)https?://[^/?#]*/?");

  /** Returns the title, or a name without one; null when both are missing. */
  static @Nullable String title(ObjectNode node) {
    for (String field : List.of("title", "name", "alternateName")) {
      List<String> titles = JsonFields.texts(node, field);
      String title = titles.isEmpty() ? null : Texts.title(titles.getFirst());
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  /**
   * @param byContent true to make the id from the content alone
   */
  PublishedListing listing(String title, boolean byContent) {
    String company = company();
    String description = PostingText.of(node);
    ListingBuilder listing =
        PublishedListing.builder(
                byContent
                    ? contentId(title, company, description)
                    : id(title, company, description),
                title)
            .company(company)
            .department(joined("occupationalCategory"))
            .employmentType(joined("employmentType"))
            .description(description)
            .currency(JsonFields.text(node, "salaryCurrency"))
            .language(JsonFields.text(node, "inLanguage"))
            .url(url());
    PostingPlaces.fill(node, listing);
    PostingPay.fill(node, listing);
    String workplace = joined("jobLocationType");
    listing.workplaceType(workplace);
    if (workplace != null && workplace.toUpperCase(Locale.ROOT).contains(REMOTE)) {
      listing.remote(true);
    }
    posted(listing);
    keep("validThrough", listing);
    keep("directApply", listing);
    unread(node).forEach(listing::unread);
    return listing.build();
  }

  private String id(String title, @Nullable String company, @Nullable String description) {
    String identifier = identifier();
    if (identifier != null && !identifier.equals(company)) {
      return identifier;
    }
    String url = JsonFields.text(node, "url");
    if (url != null && !SITE.matcher(url).matches()) {
      return url;
    }
    return address == null || !asked ? contentId(title, company, description) : address;
  }

  private String contentId(String title, @Nullable String company, @Nullable String description) {
    JsonNode location = JsonFields.at(node, "jobLocation");
    return ContentId.of(
        title,
        company == null ? context.employer() : company,
        location == null ? null : location.toString(),
        description);
  }

  /** Returns the value of the identifier; a PropertyValue's name is the employer's. */
  private @Nullable String identifier() {
    for (JsonNode identifier : JsonFields.list(node, "identifier")) {
      String value =
          identifier.isObject()
              ? JsonFields.text(identifier, "value")
              : JsonFields.text(identifier);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String url() {
    String url = JsonFields.text(node, "url");
    boolean absolute = url != null && url.matches("(?i)https?://\\S+");
    return absolute || address == null ? url : address;
  }

  private @Nullable String company() {
    for (JsonNode organisation : JsonFields.list(node, "hiringOrganization")) {
      String name = isPerson(organisation) ? null : EntityNames.of(organisation);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static boolean isPerson(JsonNode node) {
    return JsonFields.texts(node, "@type").stream().anyMatch(type -> type.endsWith("Person"));
  }

  private void posted(ListingBuilder listing) {
    String written = JsonFields.text(node, "datePosted");
    Instant posted = PostingDates.of(JsonFields.at(node, "datePosted"));
    listing.postedAt(posted);
    if (posted == null && written != null) {
      listing.unread("datePosted", Texts.shortened(written));
    }
  }

  /** Keeps a property as unread, by name. */
  private void keep(String field, ListingBuilder listing) {
    JsonNode value = JsonFields.at(node, field);
    if (value != null) {
      listing.unread(field, Texts.shortened(value.asString("")));
    }
  }

  private @Nullable String joined(String field) {
    List<String> names =
        JsonFields.list(node, field).stream()
            .map(EntityNames::of)
            .filter(name -> name != null)
            .map(String::valueOf)
            .distinct()
            .toList();
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static Map<String, String> unread(ObjectNode posting) {
    Map<String, String> unread = new TreeMap<>();
    for (var property : posting.properties()) {
      JsonNode value = property.getValue();
      String name = property.getKey();
      if (!JsonFields.isEmpty(value) && !KNOWN.contains(name) && !PersonFields.matches(name)) {
        unread.put(name, PersonFields.shown(value));
      }
    }
    return unread;
  }
}
