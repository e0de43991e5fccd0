package wagewire.ingest.read.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.contact.ContactRemoval;
import wagewire.ingest.read.contact.ItemId;
import wagewire.ingest.read.table.RowSource.RawRow;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.ContentId;
import wagewire.ingest.read.value.Texts;
import wagewire.ingest.read.value.Times;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;

/** Converts a row to a listing by its column mapping. */
record RowReader(ColumnMapping mapping) {

  private static final List<String> YES = List.of("true", "1", "1.0", "yes", "y");
  private static final List<String> NO = List.of("false", "0", "0.0", "no", "n");

  TableRow read(RawRow row) {
    return switch (row) {
      case RawRow.Values values -> read(values.values());
      case RawRow.Broken broken ->
          refused(
              RowObservation.UNKNOWN,
              null,
              RejectionReason.UNREADABLE,
              broken.message(),
              ContactRemoval.original(broken.text(), Rejection.ORIGINAL_LIMIT));
    };
  }

  private TableRow read(ObjectNode row) {
    String id = text(row, TableField.ID);
    RowObservation observation = observation(row);
    for (TableField target : TableField.DAYS) {
      String day = text(row, target);
      if (day != null && Times.parse(day) == null) {
        return refused(
            observation,
            id,
            RejectionReason.UNREADABLE,
            "the row's %s is no day: '%s'".formatted(target.id(), Texts.shortened(day)),
            ContactRemoval.original(row, Rejection.ORIGINAL_LIMIT));
      }
    }
    String objection = id == null ? null : ItemId.objection(id);
    if (objection != null) {
      return refused(
          observation,
          null,
          RejectionReason.NO_ID,
          "the row has " + objection,
          ContactRemoval.original(row, Rejection.ORIGINAL_LIMIT));
    }
    String title = Texts.title(text(row, TableField.TITLE));
    long titles = texts(row, TableField.TITLE).count();
    if (titles > 1) {
      return refused(
          observation,
          id,
          RejectionReason.NO_TITLE,
          "the row has a list of %d titles in its column '%s'"
              .formatted(titles, mapping.column(TableField.TITLE)),
          ContactRemoval.original(row, Rejection.ORIGINAL_LIMIT));
    }
    if (title == null) {
      return refused(
          observation,
          id,
          RejectionReason.NO_TITLE,
          "the row has no title in its column '%s'".formatted(mapping.column(TableField.TITLE)),
          ContactRemoval.original(row, Rejection.ORIGINAL_LIMIT));
    }
    String company = text(row, TableField.COMPANY);
    String description = text(row, TableField.DESCRIPTION);
    String location = text(row, TableField.LOCATION);
    String externalId = id == null ? ContentId.of(title, company, location, description) : id;
    ListingBuilder listing =
        PublishedListing.builder(externalId, title)
            .requisitionId(text(row, TableField.REQUISITION_ID))
            .company(company)
            .department(text(row, TableField.DEPARTMENT))
            .workplaceType(text(row, TableField.WORKPLACE_TYPE))
            .employmentType(text(row, TableField.EMPLOYMENT_TYPE))
            .description(Texts.html(description))
            .country(text(row, TableField.COUNTRY))
            .currency(text(row, TableField.CURRENCY))
            .language(text(row, TableField.LANGUAGE))
            .url(text(row, TableField.URL))
            .applyUrl(text(row, TableField.APPLY_URL));
    RowPlaces.of(
            values(row, TableField.LOCATION),
            text(row, TableField.CITY),
            text(row, TableField.REGION))
        .forEach(listing::place);
    flag(row, listing);
    time(row, TableField.POSTED_AT, Times::stated, listing, ListingBuilder::postedAt);
    time(row, TableField.UPDATED_AT, Times::parse, listing, ListingBuilder::updatedAt);
    pay(row, listing);
    return new TableRow.Read(observation, ContactRemoval.listing(listing.build()));
  }

  private RowObservation observation(ObjectNode row) {
    return new RowObservation(
        text(row, TableField.PLATFORM),
        text(row, TableField.BOARD),
        day(row, TableField.OBSERVED_AT),
        day(row, TableField.FETCHED));
  }

  private @Nullable LocalDate day(ObjectNode row, TableField target) {
    Instant time = Times.parse(text(row, target));
    return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private void pay(ObjectNode row, ListingBuilder listing) {
    String text = text(row, TableField.PAY);
    BigDecimal min = amount(row, TableField.PAY_MIN, listing);
    BigDecimal max = amount(row, TableField.PAY_MAX, listing);
    if (text == null && min == null && max == null) {
      return;
    }
    String predicted = text(row, TableField.PAY_PREDICTED);
    listing.pay(
        new PublishedPay(
            text,
            min,
            max,
            text(row, TableField.PAY_CURRENCY),
            text(row, TableField.PAY_PERIOD),
            null,
            null,
            predicted != null && YES.contains(predicted.toLowerCase(Locale.ROOT))));
  }

  private @Nullable BigDecimal amount(ObjectNode row, TableField target, ListingBuilder listing) {
    String text = text(row, target);
    if (text != null && !Amounts.isNumber(text)) {
      listing.unread(target.id(), Texts.shortened(text));
    }
    return Amounts.parse(text);
  }

  private void flag(ObjectNode row, ListingBuilder listing) {
    String text = text(row, TableField.REMOTE);
    if (text == null) {
      return;
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      listing.remote(YES.contains(word));
      return;
    }
    listing.unread(TableField.REMOTE.id(), Texts.shortened(text));
  }

  private void time(
      ObjectNode row,
      TableField target,
      Function<@Nullable String, @Nullable Instant> parser,
      ListingBuilder listing,
      BiConsumer<ListingBuilder, Instant> setter) {
    String text = text(row, target);
    Instant time = parser.apply(text);
    if (time != null) {
      setter.accept(listing, time);
      return;
    }
    if (text != null) {
      listing.unread(target.id(), Texts.shortened(text));
    }
  }

  private List<JsonNode> values(ObjectNode row, TableField target) {
    String column = mapping.column(target);
    return column == null ? List.of() : ColumnLookup.values(row, column);
  }

  /** Returns the column's texts, joined as in {@code Marketing, Sales}. */
  private @Nullable String text(ObjectNode row, TableField target) {
    String joined = texts(row, target).collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  private Stream<String> texts(ObjectNode row, TableField target) {
    return values(row, target).stream().flatMap(value -> Stream.ofNullable(scalar(value)));
  }

  private static @Nullable String scalar(JsonNode value) {
    if (value.isContainer()) {
      return RowPlaces.name(value);
    }
    return Texts.present(value.isString() ? value.stringValue() : value.asString());
  }

  private static TableRow refused(
      RowObservation observation,
      @Nullable String id,
      RejectionReason reason,
      String message,
      String original) {
    return new TableRow.Refused(observation, new Refusal(id, reason, message, original));
  }
}
