package wagewire.reporting.testing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.Normalised;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/** One invented listing; the {@code with…} methods give changed copies. */
public record TestListing(
    String externalId,
    String title,
    @Nullable String employer,
    int text,
    List<Place> places,
    WorkMode workMode,
    @Nullable String requisition,
    @Nullable String applyUrl,
    @Nullable Instant postedAt,
    Role role,
    @Nullable Pay pay,
    List<String> tools,
    boolean agency) {

  private static final int SHINGLES = 100;

  /** A marketing operations job without place, pay or date, whose text is its own. */
  public static TestListing of(String externalId, String employer) {
    return new TestListing(
        externalId,
        "Marketing Operations Manager",
        employer,
        externalId.hashCode(),
        List.of(),
        WorkMode.UNKNOWN,
        null,
        null,
        null,
        Role.MARKETING_OPERATIONS,
        null,
        List.of(),
        false);
  }

  public TestListing withTitle(String other) {
    return new TestListing(
        externalId,
        other,
        employer,
        text,
        places,
        workMode,
        requisition,
        applyUrl,
        postedAt,
        role,
        pay,
        tools,
        agency);
  }

  /** Listings of the same number have the same text; 0 is no text. */
  public TestListing withText(int other) {
    return new TestListing(
        externalId,
        title,
        employer,
        other,
        places,
        workMode,
        requisition,
        applyUrl,
        postedAt,
        role,
        pay,
        tools,
        agency);
  }

  public TestListing withPlaces(Place... other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        List.of(other),
        workMode,
        requisition,
        applyUrl,
        postedAt,
        role,
        pay,
        tools,
        agency);
  }

  public TestListing withWorkMode(WorkMode other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        other,
        requisition,
        applyUrl,
        postedAt,
        role,
        pay,
        tools,
        agency);
  }

  public TestListing withRequisition(@Nullable String other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        other,
        applyUrl,
        postedAt,
        role,
        pay,
        tools,
        agency);
  }

  public TestListing withApplyUrl(@Nullable String other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        requisition,
        other,
        postedAt,
        role,
        pay,
        tools,
        agency);
  }

  public TestListing withPostedAt(@Nullable Instant other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        requisition,
        applyUrl,
        other,
        role,
        pay,
        tools,
        agency);
  }

  public TestListing withRole(Role other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        requisition,
        applyUrl,
        postedAt,
        other,
        pay,
        tools,
        agency);
  }

  public TestListing withPay(@Nullable Pay other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        requisition,
        applyUrl,
        postedAt,
        role,
        other,
        tools,
        agency);
  }

  public TestListing withTools(String... other) {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        requisition,
        applyUrl,
        postedAt,
        role,
        pay,
        List.of(other),
        agency);
  }

  public TestListing ofAgency() {
    return new TestListing(
        externalId,
        title,
        employer,
        text,
        places,
        workMode,
        requisition,
        applyUrl,
        postedAt,
        role,
        pay,
        tools,
        true);
  }

  public String contentHash() {
    return Integer.toHexString(hashCode());
  }

  /** The first {@code shingles} of a numbered text: a shortened copy when fewer than 100. */
  public static Fingerprint fingerprint(int text, int shingles) {
    return text == 0
        ? Fingerprint.EMPTY
        : Fingerprint.of(
            IntStream.range(0, shingles).map(i -> (text * 1_009 + i) * 0x9E3779B1).toArray());
  }

  Normalised normalised() {
    return new Normalised(
        role,
        Seniority.UNKNOWN,
        title.toLowerCase(Locale.ROOT),
        employer,
        employer,
        agency,
        pay,
        pay == null ? List.of() : List.of(pay),
        places,
        workMode,
        tools,
        null,
        "en",
        null,
        text != 0,
        fingerprint(text, SHINGLES));
  }
}
