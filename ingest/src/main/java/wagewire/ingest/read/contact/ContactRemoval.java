package wagewire.ingest.read.contact;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

/** Applies {@link ContactDetails} to whole listings and to originals of refused items. */
public final class ContactRemoval {

  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*(?:%s)\\s*"
              .formatted(
                  Stream.of(
                          ContactDetails.EMAIL_REMOVED,
                          ContactDetails.TELEPHONE_REMOVED,
                          ContactDetails.CONTACT_REMOVED)
                      .map(Pattern::quote)
                      .collect(joining("|"))));

  private ContactRemoval() {}

  /**
   * Cleans each text of a listing; an address that contains an e-mail address or leads to a person
   * is left out, an id with a contact detail is replaced by its hash.
   */
  public static PublishedListing listing(PublishedListing listing) {
    return new PublishedListing(
        ItemId.stored(listing.externalId()),
        requisition(listing.requisitionId()),
        ContactDetails.remove(listing.title()),
        ContactDetails.removeFrom(listing.company()),
        ContactDetails.removeFrom(listing.department()),
        listing.places().stream().map(ContactRemoval::place).toList(),
        ContactDetails.removeFrom(listing.workplaceType()),
        listing.remote(),
        ContactDetails.removeFrom(listing.employmentType()),
        ContactDetails.removeFrom(listing.description()),
        listing.pays().stream().map(ContactRemoval::pay).toList(),
        listing.country(),
        listing.currency(),
        listing.language(),
        listing.postedAt(),
        listing.updatedAt(),
        address(listing.url()),
        address(listing.applyUrl()),
        unread(listing.unread()));
  }

  /** Returns the item as JSON without fields that name persons and without contact details. */
  public static String original(JsonNode item, int limit) {
    return original(Json.text(PersonFields.drop(item)), limit);
  }

  /** Returns the text, truncated to the limit, without contact details. */
  public static String original(String text, int limit) {
    return ContactDetails.remove(text.length() <= limit ? text : text.substring(0, limit));
  }

  private static PublishedPlace place(PublishedPlace place) {
    return new PublishedPlace(
        ContactDetails.removeFrom(place.text()), place.city(), place.region(), place.country());
  }

  private static PublishedPay pay(PublishedPay pay) {
    return new PublishedPay(
        ContactDetails.removeFrom(pay.text()),
        pay.min(),
        pay.max(),
        pay.currency(),
        pay.period(),
        ContactDetails.removeFrom(pay.label()),
        pay.place(),
        pay.predicted());
  }

  private static Map<String, String> unread(Map<String, String> unread) {
    Map<String, String> kept = new TreeMap<>();
    unread.forEach((field, value) -> kept.put(field, ContactDetails.remove(value)));
    return kept;
  }

  /** Returns what is left of a requisition's id without contact details; null for nothing. */
  private static @Nullable String requisition(@Nullable String id) {
    String kept = ContactDetails.removeFrom(id);
    if (kept == null || kept.equals(id)) {
      return id;
    }
    String rest = NOTE.matcher(kept).replaceAll(" ").strip();
    return rest.chars().anyMatch(Character::isLetterOrDigit) ? rest : null;
  }

  private static @Nullable String address(@Nullable String address) {
    return address == null || ContactDetails.hasAddress(address) ? null : address;
  }
}
