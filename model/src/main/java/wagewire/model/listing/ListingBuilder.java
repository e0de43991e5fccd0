package wagewire.model.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.StoredText;

/** Collects the fields of a {@link PublishedListing} one by one; blank texts count as absent. */
public final class ListingBuilder {

  private static final int LONGEST_NAME = 200;

  /** The longest description, in characters of text or markup. */
  private static final int LONGEST_DESCRIPTION = 200_000;

  private final String externalId;
  private final String title;
  private final List<PublishedPlace> places = new ArrayList<>();
  private final List<PublishedPay> pays = new ArrayList<>();
  private final Map<String, String> unread = new TreeMap<>();
  private @Nullable String requisitionId;
  private @Nullable String company;
  private @Nullable String department;
  private @Nullable String workplaceType;
  private @Nullable Boolean remote;
  private @Nullable String employmentType;
  private @Nullable String description;
  private @Nullable String country;
  private @Nullable String currency;
  private @Nullable String language;
  private @Nullable Instant postedAt;
  private @Nullable Instant updatedAt;
  private @Nullable String url;
  private @Nullable String applyUrl;

  ListingBuilder(String externalId, String title) {
    this.externalId = externalId;
    this.title = title.strip();
  }

  public ListingBuilder requisitionId(@Nullable String requisitionId) {
    this.requisitionId = present(requisitionId);
    return this;
  }

  public ListingBuilder company(@Nullable String company) {
    this.company = present(company);
    return this;
  }

  public ListingBuilder department(@Nullable String department) {
    this.department = present(department);
    return this;
  }

  public ListingBuilder workplaceType(@Nullable String workplaceType) {
    this.workplaceType = present(workplaceType);
    return this;
  }

  public ListingBuilder remote(@Nullable Boolean remote) {
    this.remote = remote;
    return this;
  }

  public ListingBuilder employmentType(@Nullable String employmentType) {
    this.employmentType = present(employmentType);
    return this;
  }

  /**
   * Sets the description; a longer one than is kept is cut, and ends as texts do that boards cut.
   */
  public ListingBuilder description(@Nullable String description) {
    String text = present(description);
    this.description = text == null ? null : StoredText.cut(text, LONGEST_DESCRIPTION);
    return this;
  }

  public ListingBuilder country(@Nullable String country) {
    this.country = present(country);
    return this;
  }

  public ListingBuilder currency(@Nullable String currency) {
    this.currency = present(currency);
    return this;
  }

  public ListingBuilder language(@Nullable String language) {
    this.language = present(language);
    return this;
  }

  public ListingBuilder postedAt(@Nullable Instant postedAt) {
    this.postedAt = postedAt;
    return this;
  }

  public ListingBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  public ListingBuilder url(@Nullable String url) {
    this.url = present(url);
    return this;
  }

  public ListingBuilder applyUrl(@Nullable String applyUrl) {
    this.applyUrl = present(applyUrl);
    return this;
  }

  public ListingBuilder place(PublishedPlace place) {
    places.add(place);
    return this;
  }

  public ListingBuilder pay(PublishedPay pay) {
    pays.add(pay);
    return this;
  }

  /**
   * Keeps a field that no reader understands, so that it can be counted. With half a character in
   * its name, or a name as long as a page, JSON could not be read again: they are left out and cut.
   */
  public ListingBuilder unread(String field, String value) {
    StringBuilder name = new StringBuilder();
    field
        .codePoints()
        .limit(LONGEST_NAME)
        .filter(sign -> Character.getType(sign) != Character.SURROGATE)
        .forEach(name::appendCodePoint);
    unread.put(name.toString(), value);
    return this;
  }

  public PublishedListing build() {
    return new PublishedListing(
        externalId,
        requisitionId,
        title,
        company,
        department,
        places,
        workplaceType,
        remote,
        employmentType,
        description,
        pays,
        country,
        currency,
        language,
        postedAt,
        updatedAt,
        url,
        applyUrl,
        unread);
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
