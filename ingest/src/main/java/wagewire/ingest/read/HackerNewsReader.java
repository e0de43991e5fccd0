package wagewire.ingest.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.Html;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

/**
 * Reads a monthly "Who is hiring?" thread, as an item with {@code children} or as {@code hits} of a
 * search. A comment's first line should read {@code Company | Role | Place | …}; comments without a
 * role are refused.
 */
final class HackerNewsReader implements PayloadReader {

  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern PAY = Pattern.compile("[$€£]\\s?\\d|\\d\\s?[kK]\\b");
  private static final Pattern HOURS =
      Pattern.compile("(?i)full[ -]?time|part[ -]?time|contract|intern(ship)?|permanent");
  private static final Pattern MODE =
      Pattern.compile("(?i)\\b(remote|hybrid|on-?site|in office)\\b");
  private static final Pattern ASKS = Pattern.compile("(?i)who('s| is) hiring");
  private static final String ADDRESS = "https://news.ycombinator.com/item?id=";

  @Override
  public String platform() {
    return "hackernews";
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    JsonNode root = JsonPayload.parse(payload, context);
    JsonNode thread = JsonFields.at(root, "children");
    JsonNode comments = thread == null ? JsonFields.at(root, "hits") : thread;
    if (comments == null || !comments.isArray()) {
      throw context.changed("no comments of a thread found");
    }
    requireThreadOfPostings(root, context);
    ReadPageBuilder page = new ReadPageBuilder();
    for (JsonNode comment : comments.values()) {
      if (isAnswer(comment, root)) {
        continue;
      }
      read(comment, page);
    }
    return page.build();
  }

  /** Refuses threads in which persons offer their work. */
  private static void requireThreadOfPostings(JsonNode root, ReadContext context) {
    String title = JsonFields.either(root, "title", "story_title");
    if (title != null && !ASKS.matcher(title).find()) {
      throw context.changed(
          "the thread '%s' is not a \"Who is hiring?\" thread".formatted(Texts.shortened(title)));
    }
  }

  /** Returns whether the comment replies to another, and so is no posting. */
  private static boolean isAnswer(JsonNode comment, JsonNode root) {
    String parent = JsonFields.text(comment, "parent_id");
    String item = JsonFields.text(root, "id");
    String story = item == null ? JsonFields.text(comment, "story_id") : item;
    return parent != null && story != null && !parent.equals(story);
  }

  private static void read(JsonNode comment, ReadPageBuilder page) {
    String id = JsonFields.either(comment, "id", "objectID");
    String text = JsonFields.either(comment, "text", "comment_text");
    if (id == null || text == null) {
      page.refuse(id, RejectionReason.UNREADABLE, "a comment without id or text", comment);
      return;
    }
    List<String> parts = Arrays.asList(BARS.split(firstLine(text), -1));
    String title = parts.size() < 2 ? null : role(parts);
    if (title == null) {
      page.refuse(
          id, RejectionReason.NO_TITLE, "the first line is not 'Company | Role | …'", comment);
      return;
    }
    ListingBuilder listing =
        PublishedListing.builder(id, title)
            .company(parts.getFirst())
            .description(text)
            .postedAt(JsonFields.posted(comment, "created_at"))
            .url(ADDRESS + id);
    for (String part : parts.subList(1, parts.size())) {
      sort(part, title, listing);
    }
    page.listing(listing.build());
  }

  private static void sort(String part, String title, ListingBuilder listing) {
    if (part.equals(title) || part.isBlank() || part.contains("://")) {
      return;
    }
    if (PAY.matcher(part).find()) {
      listing.pay(PublishedPay.ofText(part));
    } else if (HOURS.matcher(part).find()) {
      listing.employmentType(part);
    } else if (part.length() <= 80) {
      listing.place(PublishedPlace.ofText(part));
    }
  }

  /** Returns the first part after the company that is no pay, place, hours or address. */
  private static @Nullable String role(List<String> parts) {
    return parts.stream()
        .skip(1)
        .filter(part -> !part.isBlank() && !part.contains("://"))
        .filter(part -> !PAY.matcher(part).find())
        .filter(part -> !MODE.matcher(part).find() && !isHours(part))
        .findFirst()
        .orElse(null);
  }

  private static boolean isHours(String part) {
    return HOURS.matcher(part.toLowerCase(Locale.ROOT)).lookingAt();
  }

  private static String firstLine(String html) {
    int paragraph = html.toLowerCase(Locale.ROOT).indexOf("<p>");
    String first = paragraph < 0 ? html : html.substring(0, paragraph);
    return Html.parse(first.lines().findFirst().orElse(""), "").text();
  }
}
