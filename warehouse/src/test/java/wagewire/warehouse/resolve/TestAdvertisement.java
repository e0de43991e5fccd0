package wagewire.warehouse.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.load.ListingIds;
import wagewire.warehouse.testing.TestListing;

/**
 * A builder of listings of one job, day by day from 2022-01-01; each method changes and returns it.
 */
final class TestAdvertisement {

  static final LocalDate START = LocalDate.of(2022, 1, 1);

  private final String id;
  private String board = "greenhouse:acme";
  private String lineage = "greenhouse:acme";
  private int generation;
  private SourceKind kind = SourceKind.OWN;
  private String titleKey = "marketing manager";
  private @Nullable String applyAddress;
  private @Nullable String requisition;
  private @Nullable Instant postedAt;
  private List<Place> places = List.of();
  private WorkMode workMode = WorkMode.UNKNOWN;
  private List<String> tools = List.of();
  private Fingerprint fingerprint = TestListing.fingerprint(1, 100);
  private final List<Presence> presences = new ArrayList<>();

  private TestAdvertisement(String id) {
    this.id = id;
  }

  /** At the employer's own board, with the text that all ads have unless told. */
  static TestAdvertisement ad(String id) {
    return new TestAdvertisement(id);
  }

  TestAdvertisement at(String other, SourceKind otherKind) {
    board = other;
    lineage = other;
    kind = otherKind;
    return this;
  }

  /** At the board that succeeded the employer's first one. */
  TestAdvertisement atSuccessor() {
    board = "lever:acme";
    generation = 1;
    return this;
  }

  /** Up from the first day to the day before the second; null for still up. */
  TestAdvertisement up(int from, @Nullable Integer to) {
    presences.add(new Presence(date(from), to == null ? null : date(to), false, false));
    return this;
  }

  TestAdvertisement backlog(int from, @Nullable Integer to) {
    presences.add(new Presence(date(from), to == null ? null : date(to), false, true));
    return this;
  }

  /** The same, but first and last seen on other days: the days between are guessed or claimed. */
  TestAdvertisement up(int from, @Nullable Integer to, int seenFrom, int seenTo) {
    presences.add(
        new Presence(
            date(from),
            to == null ? null : date(to),
            false,
            false,
            date(seenFrom),
            to == null ? null : date(seenTo)));
    return this;
  }

  TestAdvertisement applyAddress(String address) {
    applyAddress = address;
    return this;
  }

  TestAdvertisement titled(String key) {
    titleKey = key;
    return this;
  }

  TestAdvertisement requisition(String number) {
    requisition = number;
    return this;
  }

  TestAdvertisement posted(int day) {
    postedAt = date(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    return this;
  }

  TestAdvertisement in(Place... those) {
    places = List.of(those);
    return this;
  }

  TestAdvertisement mode(WorkMode mode) {
    workMode = mode;
    return this;
  }

  TestAdvertisement tools(String... those) {
    tools = List.of(those);
    return this;
  }

  /** The first so many shingles of a numbered text. */
  TestAdvertisement text(int number, int shingles) {
    fingerprint = TestListing.fingerprint(number, shingles);
    return this;
  }

  /** So many of the 100 shingles of the usual text, and others up to 100. */
  TestAdvertisement edited(int kept) {
    fingerprint = TestListing.fingerprint(1, 100 - kept, 200 - kept);
    return this;
  }

  ListingFacts listing() {
    return new ListingFacts(
        ListingIds.hash(board + id),
        board,
        lineage,
        generation,
        kind,
        id,
        "acme",
        "Acme",
        false,
        "Marketing Manager",
        titleKey,
        ApplyAddress.of(applyAddress),
        requisition,
        postedAt,
        START.atStartOfDay().toInstant(ZoneOffset.UTC),
        "marketing-operations",
        "unknown",
        workMode,
        "unknown",
        places,
        null,
        tools,
        true,
        fingerprint,
        List.copyOf(presences));
  }

  static LocalDate date(int day) {
    return START.plusDays(day);
  }

  /** Resolves the ads to one line a posting: {@code ids @ board: spells}. */
  static List<String> resolve(TestAdvertisement... ads) {
    return resolve(List.of(ads).stream().map(TestAdvertisement::listing).toList());
  }

  static List<String> resolve(List<ListingFacts> listings) {
    return BlockResolver.resolve(listings).stream().map(TestAdvertisement::line).toList();
  }

  private static String line(ResolvedPosting posting) {
    List<String> ids = new ArrayList<>();
    posting
        .listings()
        .forEach(joined ->
            ids.add(
                joined.listing().externalId()
                    + (joined.rule() == null ? "" : "=" + joined.rule())));
    List<String> spells = new ArrayList<>();
    posting
        .spells()
        .forEach(spell ->
            spells.add(
                spell.kind().id()
                    + " "
                    + day(spell.opened())
                    + "-"
                    + (spell.closed() == null ? "" : day(spell.closed()))));
    return String.join(" ", ids)
        + " @ "
        + posting.content().board()
        + ": "
        + String.join(", ", spells);
  }

  private static long day(LocalDate date) {
    return date.toEpochDay() - START.toEpochDay();
  }
}
