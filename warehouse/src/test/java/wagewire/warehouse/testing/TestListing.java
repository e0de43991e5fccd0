package wagewire.warehouse.testing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/** One invented listing; the {@code with…} methods give changed copies. */
public final class TestListing {

  private static final int SHINGLES = 100;

  /** Numbers of texts lie so far apart that no shingle of one is in another. */
  private static final int STRIDE = 1_009;

  private final String externalId;
  private final @Nullable String employer;
  private String title = "Marketing Operations Manager";
  private int text;
  private List<Place> places = List.of();
  private WorkMode workMode = WorkMode.UNKNOWN;
  private Role role = Role.of("marketing-operations");
  private List<String> tools = List.of();
  private boolean agency;
  private @Nullable String requisition;
  private @Nullable String applyUrl;
  private @Nullable Instant postedAt;
  private @Nullable Pay pay;
  private @Nullable String language = "en";
  private @Nullable String employmentType;

  private TestListing(String externalId, @Nullable String employer) {
    this.externalId = externalId;
    this.employer = employer;
    this.text = externalId.hashCode();
  }

  /** A marketing operations job without place, pay or date, whose text is its own. */
  public static TestListing of(String externalId, @Nullable String employer) {
    return new TestListing(externalId, employer);
  }

  public TestListing withTitle(String other) {
    return changed(copy -> copy.title = other);
  }

  /** Listings of the same number have the same text; 0 is no text. */
  public TestListing withText(int other) {
    return changed(copy -> copy.text = other);
  }

  public TestListing withPlaces(Place... other) {
    return changed(copy -> copy.places = List.of(other));
  }

  public TestListing withWorkMode(WorkMode other) {
    return changed(copy -> copy.workMode = other);
  }

  public TestListing withRequisition(@Nullable String other) {
    return changed(copy -> copy.requisition = other);
  }

  public TestListing withApplyUrl(@Nullable String other) {
    return changed(copy -> copy.applyUrl = other);
  }

  public TestListing withPostedAt(@Nullable Instant other) {
    return changed(copy -> copy.postedAt = other);
  }

  public TestListing withRole(Role other) {
    return changed(copy -> copy.role = other);
  }

  public TestListing withPay(@Nullable Pay other) {
    return changed(copy -> copy.pay = other);
  }

  public TestListing withTools(String... other) {
    return changed(copy -> copy.tools = List.of(other));
  }

  public TestListing withLanguage(@Nullable String other) {
    return changed(copy -> copy.language = other);
  }

  public TestListing withEmploymentType(@Nullable String other) {
    return changed(copy -> copy.employmentType = other);
  }

  public TestListing ofAgency() {
    return changed(copy -> copy.agency = true);
  }

  public String externalId() {
    return externalId;
  }

  /** The first {@code shingles} of a numbered text: a shortened copy when fewer than 100. */
  public static Fingerprint fingerprint(int text, int shingles) {
    return text == 0 ? Fingerprint.EMPTY : fingerprint(text, 0, shingles);
  }

  /** The shingles of a numbered text from one to before another. */
  public static Fingerprint fingerprint(int text, int from, int to) {
    return Fingerprint.of(
        IntStream.range(from, to).map(i -> (text * STRIDE + i) * 0x9E3779B1).toArray());
  }

  String title() {
    return title;
  }

  @Nullable String requisition() {
    return requisition;
  }

  @Nullable String applyUrl() {
    return applyUrl;
  }

  @Nullable Instant postedAt() {
    return postedAt;
  }

  String contentHash() {
    int hash =
        Objects.hash(
            title,
            text,
            places,
            workMode,
            role,
            tools,
            agency,
            requisition,
            applyUrl,
            postedAt,
            pay,
            language,
            employmentType);
    return Integer.toHexString(hash);
  }

  NormalisedPosting normalised() {
    return new NormalisedPosting(
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
        language,
        employmentType,
        text != 0,
        fingerprint(text, SHINGLES));
  }

  private TestListing changed(Consumer<TestListing> change) {
    TestListing copy = new TestListing(externalId, employer);
    copy.title = title;
    copy.text = text;
    copy.places = places;
    copy.workMode = workMode;
    copy.role = role;
    copy.tools = tools;
    copy.agency = agency;
    copy.requisition = requisition;
    copy.applyUrl = applyUrl;
    copy.postedAt = postedAt;
    copy.pay = pay;
    copy.language = language;
    copy.employmentType = employmentType;
    change.accept(copy);
    return copy;
  }
}
