package wagewire.ingest.read.mapped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.mapped.FieldMappings.FieldNode;
import wagewire.ingest.read.mapped.FieldMappings.FieldTarget;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.ingest.read.value.Times;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

/** A listing that is filled field by field. */
final class ListingDraft {

  private static final Set<String> YES = Set.of("true", "yes", "1", "remote", "fully");
  private static final Set<String> NO = Set.of("false", "no", "0", "none", "onsite", "on_site");

  private static final Pattern DAY_FIRST = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private final Map<ListingField, List<String>> values = new EnumMap<>(ListingField.class);
  private final StringBuilder description = new StringBuilder();
  private final PlaceDraft place = new PlaceDraft();
  private final PayDraft pay = new PayDraft();
  private final List<PlaceDraft> places = new ArrayList<>();
  private final List<PayDraft> pays = new ArrayList<>();
  private @Nullable String heading;
  private @Nullable String hidden;

  void take(JsonNode object, FieldNode fields) {
    take(object, fields, place, pay);
  }

  private void take(JsonNode object, FieldNode fields, PlaceDraft inPlace, PayDraft inPay) {
    for (var field : fields.inside().entrySet()) {
      for (JsonNode element : JsonFields.list(object, field.getKey())) {
        takeElement(element, field.getKey(), field.getValue(), inPlace, inPay);
      }
    }
  }

  private void takeElement(
      JsonNode element, String name, FieldNode field, PlaceDraft inPlace, PayDraft inPay) {
    ListingField target = field.target();
    PlaceDraft ofPlace = target == ListingField.PLACE ? new PlaceDraft() : inPlace;
    PayDraft ofPay = target == ListingField.PAY ? new PayDraft() : inPay;
    if (target == ListingField.PLACE) {
      places.add(ofPlace);
    }
    if (target == ListingField.PAY) {
      pays.add(ofPay);
    }
    if (element.isObject()) {
      take(element, field, ofPlace, ofPay);
      return;
    }
    String text = element.isBoolean() ? element.asString() : JsonFields.text(element);
    if (text == null) {
      return;
    }
    for (FieldTarget use : field.targets()) {
      String part = use.part(text);
      if (part == null) {
        continue;
      }
      if (use.target() == ListingField.SHOWN_IF) {
        showIf(name, part, String.valueOf(use.argument()));
        continue;
      }
      set(use.target(), part, ofPlace, ofPay);
    }
  }

  private void showIf(String name, String value, String due) {
    if (!value.equalsIgnoreCase(due)) {
      hidden = "%s is '%s', not '%s'".formatted(name, Texts.shortened(value), due);
    }
  }

  private void set(ListingField target, String text, PlaceDraft inPlace, PayDraft inPay) {
    switch (target) {
      case PLACE -> inPlace.set(ListingField.PLACE_TEXT, text);
      case PLACE_TEXT, CITY, REGION, PLACE_COUNTRY -> inPlace.set(target, text);
      case PAY -> inPay.set(ListingField.PAY_TEXT, text);
      case PAY_TEXT,
          PAY_MIN,
          PAY_MAX,
          PAY_MIN_CENTS,
          PAY_MAX_CENTS,
          PAY_SINGLE,
          PAY_RANGE,
          PAY_CURRENCY,
          PAY_PERIOD,
          PAY_LABEL,
          PAY_SHOWN,
          PREDICTED ->
          inPay.set(target, text);
      case HEADING -> heading = text;
      case DESCRIPTION -> describe(text);
      case COMPANY_AND_TITLE -> companyAndTitle(text);
      case COMPANY_IN_ADDRESS -> add(ListingField.COMPANY, words(text));
      case POSTED_DAY_FIRST ->
          add(ListingField.POSTED_AT, DAY_FIRST.matcher(text).replaceAll("$3-$2-$1"));
      case ID,
          REQUISITION,
          TITLE,
          COMPANY,
          DEPARTMENT,
          EMPLOYMENT_TYPE,
          WORKPLACE,
          REMOTE,
          COUNTRY,
          CURRENCY,
          LANGUAGE,
          POSTED_AT,
          UPDATED_AT,
          URL,
          APPLY_URL,
          DETAIL,
          NOTICE,
          SHOWN_IF,
          TOTAL ->
          add(target, text);
    }
  }

  private void add(ListingField target, String text) {
    values.computeIfAbsent(target, one -> new ArrayList<>()).add(text);
  }

  private void companyAndTitle(String text) {
    int colon = text.indexOf(": ");
    if (colon > 0) {
      add(ListingField.COMPANY, text.substring(0, colon));
    }
    add(ListingField.TITLE, text.substring(colon < 0 ? 0 : colon + 2));
  }

  /** Returns the words of a part of an address, each with a capital, as names mostly have. */
  private static String words(String part) {
    return Arrays.stream(part.split("[-_]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private void describe(String part) {
    String html = Texts.html(part);
    if (html == null || html.isBlank()) {
      return;
    }
    description.append(description.isEmpty() ? "" : "\n");
    if (heading != null) {
      description.append("<h3>").append(heading).append("</h3>\n");
      heading = null;
    }
    description.append(html);
  }

  @Nullable String first(ListingField target) {
    List<String> all = values.get(target);
    return all == null ? null : Texts.plain(all.getFirst());
  }

  /** Returns the board's own id, else the posting's address; null without both. */
  @Nullable String id() {
    String id = first(ListingField.ID);
    return id == null ? first(ListingField.URL) : id;
  }

  private @Nullable String firstOr(ListingField target, Map<ListingField, String> constants) {
    String own = first(target);
    return own == null ? constants.get(target) : own;
  }

  boolean isNotice() {
    return values.containsKey(ListingField.NOTICE);
  }

  /** Returns why it is no published posting; null when it is one. */
  @Nullable String hidden() {
    return hidden;
  }

  ListingBuilder listing(String id, String title, Map<ListingField, String> constants) {
    ListingBuilder listing =
        PublishedListing.builder(id, title)
            .requisitionId(first(ListingField.REQUISITION))
            .company(first(ListingField.COMPANY))
            .department(joined(ListingField.DEPARTMENT, " / "))
            .employmentType(joined(ListingField.EMPLOYMENT_TYPE, ", "))
            .workplaceType(joined(ListingField.WORKPLACE, ", "))
            .remote(flag(firstOr(ListingField.REMOTE, constants)))
            .country(first(ListingField.COUNTRY))
            .currency(first(ListingField.CURRENCY))
            .language(first(ListingField.LANGUAGE))
            .postedAt(Times.stated(first(ListingField.POSTED_AT)))
            .updatedAt(Times.parse(first(ListingField.UPDATED_AT)))
            .url(first(ListingField.URL))
            .applyUrl(first(ListingField.APPLY_URL))
            .description(description.toString());
    places().forEach(listing::place);
    pays(constants).forEach(listing::pay);
    return listing;
  }

  /** Returns the places that are objects, else the one of the posting itself. */
  private Set<PublishedPlace> places() {
    Set<PublishedPlace> stated = new LinkedHashSet<>();
    places.stream().map(PlaceDraft::place).filter(Objects::nonNull).forEach(stated::add);
    PublishedPlace own = place.place();
    if (stated.isEmpty() && own != null) {
      stated.add(own);
    }
    return stated;
  }

  private List<PublishedPay> pays(Map<ListingField, String> constants) {
    List<PublishedPay> stated = new ArrayList<>();
    pays.stream().map(draft -> draft.pay(constants)).filter(Objects::nonNull).forEach(stated::add);
    PublishedPay own = pay.pay(constants);
    if (stated.isEmpty() && own != null) {
      stated.add(own);
    }
    return stated;
  }

  private @Nullable String joined(ListingField target, String separator) {
    List<String> all = values.get(target);
    return all == null
        ? null
        : String.join(
            separator,
            new LinkedHashSet<>(all.stream().map(Texts::plain).filter(Objects::nonNull).toList()));
  }

  private static @Nullable Boolean flag(@Nullable String text) {
    String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
    if (YES.contains(lower)) {
      return Boolean.TRUE;
    }
    return NO.contains(lower) ? Boolean.FALSE : null;
  }
}
