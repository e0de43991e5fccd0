package wagewire.model.listing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.StoredText;

/**
 * One advertisement with its fields as the employer wrote them. Contact details of persons are
 * already taken out of every text.
 *
 * @param externalId the board's own id; unique on its board; without NUL
 * @param requisitionId what the board calls the requisition; may be a placeholder
 * @param title never blank
 * @param company as written on the listing; null on an employer's own board that does not say
 * @param department department, team or category, as written
 * @param places in the order stated
 * @param workplaceType the board's own word for remote, hybrid or on-site
 * @param remote a flag of the board's; null when it has none
 * @param employmentType as written
 * @param description HTML, Markdown or text; null when the board gave none
 * @param pays structured pay, in the order stated
 * @param country a country stated for the listing as a whole: name or code, as written
 * @param currency a currency stated for the listing as a whole
 * @param language as stated by the board
 * @param postedAt when it was first published, by the board
 * @param updatedAt when the board says it was last changed; never part of the content hash
 * @param url where a person reads it
 * @param applyUrl where a person applies
 * @param unread fields of the payload that no reader understands, by name: kept and counted; in
 *     order of the names, so that the same listing is written as the same bytes
 */
public record PublishedListing(
    String externalId,
    @Nullable String requisitionId,
    String title,
    @Nullable String company,
    @Nullable String department,
    List<PublishedPlace> places,
    @Nullable String workplaceType,
    @Nullable Boolean remote,
    @Nullable String employmentType,
    @Nullable String description,
    List<PublishedPay> pays,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String language,
    @Nullable Instant postedAt,
    @Nullable Instant updatedAt,
    @Nullable String url,
    @Nullable String applyUrl,
    Map<String, String> unread) {

  public PublishedListing {
    externalId = externalId == null ? externalId : StoredText.of(externalId);
    places = places == null ? List.of() : List.copyOf(places);
    pays = pays == null ? List.of() : List.copyOf(pays);
    unread =
        unread == null || unread.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(unread));
  }

  /** A builder with the two fields that every listing has. */
  public static ListingBuilder builder(String externalId, String title) {
    return new ListingBuilder(externalId, title);
  }

  /** The same listing with another country stated for it as a whole. */
  public PublishedListing withCountry(@Nullable String other) {
    return copy(other, places, updatedAt, url, description, unread);
  }

  /** The same listing at other places. */
  public PublishedListing withPlaces(List<PublishedPlace> other) {
    return copy(country, other, updatedAt, url, description, unread);
  }

  /** The same listing, read by persons at another address. */
  public PublishedListing withUrl(@Nullable String other) {
    return copy(country, places, updatedAt, other, description, unread);
  }

  /** Returns the listing's facts alone: without its description and without unread fields. */
  public PublishedListing withoutTexts() {
    return copy(country, places, updatedAt, url, null, Map.of());
  }

  /**
   * Returns the listing's content without unread fields and without the time of its last change.
   */
  public PublishedListing content() {
    return copy(country, places, null, url, description, Map.of());
  }

  private PublishedListing copy(
      @Nullable String otherCountry,
      List<PublishedPlace> otherPlaces,
      @Nullable Instant otherUpdatedAt,
      @Nullable String otherUrl,
      @Nullable String otherDescription,
      Map<String, String> otherUnread) {
    return new PublishedListing(
        externalId,
        requisitionId,
        title,
        company,
        department,
        otherPlaces,
        workplaceType,
        remote,
        employmentType,
        otherDescription,
        pays,
        otherCountry,
        currency,
        language,
        postedAt,
        otherUpdatedAt,
        otherUrl,
        applyUrl,
        otherUnread);
  }
}
