package wagewire.lab.market.text;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.TruePay;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceTable;

/** Writes what a feed makes of an employer's own advert: less of it, later and in another way. */
public final class CopyWriter {

  /** Shares of feeds. */
  private static final double KEEPS_PAY = 0.5;

  private static final double MARKS_WHAT_IS_CUT = 0.6;
  private static final double LINKS_TO_THE_SOURCE = 0.5;
  private static final double ADDS_TO_TITLES = 0.5;

  /** Share of the titles of a feed that adds to them. */
  private static final double TITLES_ADDED_TO = 0.5;

  private final MarketCalendar calendar;
  private final boolean misleadingDates;
  private final CopiedCompany companies = new CopiedCompany();
  private final Map<WorkMode, List<String>> lostPlaces =
      ResourceTable.read(CopyWriter.class, "/wagewire/lab/market/copied_places.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> WorkMode.of(row.get("mode")),
                  Collectors.mapping(
                      row -> row.isEmpty("form") ? "" : row.get("form"), Collectors.toList())));
  private final List<String> additions =
      ResourceTable.column(CopyWriter.class, "/wagewire/lab/market/copied_titles.tsv", "word");

  /**
   * A writer of copies.
   *
   * @param misleadingDates whether some feeds give the time of the last touch for that of copying
   */
  public CopyWriter(MarketCalendar calendar, boolean misleadingDates) {
    this.calendar = calendar;
    this.misleadingDates = misleadingDates;
  }

  /**
   * The advert as the feed shows it.
   *
   * @param own the employer's own
   * @param copy the listing at the feed
   */
  Advert copy(Advert own, ShownListing copy, Feed feed) {
    RandomKey key = copy.listing().key().with(Trait.COPY);
    URI address = AdvertWriter.address(copy.listing());
    String company = companies.written(own, feed, key);
    return new Advert(
        copy,
        company,
        title(own, company, feed, key),
        key.with(Trait.COPIED_PLACE).chance(feed.placeless()) ? lostPlace(own, key) : own.place(),
        own.offices(),
        own.department(),
        pay(own, feed),
        Excerpt.of(
            own.description(),
            feed.longest(),
            taste(feed, Trait.COPIED_TEXT).chance(MARKS_WHAT_IS_CUT) ? "…" : ""),
        publishedAt(copy, feed),
        copy.touchedAt(calendar),
        address,
        linksToTheSource(feed) ? own.url() : URI.create(address + "/apply"));
  }

  private static boolean linksToTheSource(Feed feed) {
    return feed.kind() == SourceKind.AGGREGATOR
        && taste(feed, Trait.APPLY).chance(LINKS_TO_THE_SOURCE);
  }

  private static Optional<TruePay> pay(Advert own, Feed feed) {
    return own.pay().filter(_ -> taste(feed, Trait.PAY).chance(KEEPS_PAY));
  }

  /** Returns the time of copying, except on feeds with misleading dates. */
  private Instant publishedAt(ShownListing copy, Feed feed) {
    return misleadingDates && feed.bumpsDates()
        ? copy.touchedAt(calendar)
        : copy.listing().publishedAt(calendar);
  }

  /** Returns the title, without the affixes and duplicates that feeds remove. */
  private String title(Advert own, String company, Feed feed, RandomKey key) {
    String title = own.title().strip().replace("  ", " ");
    RandomKey taste = taste(feed, Trait.TITLE);
    if (!taste.chance(ADDS_TO_TITLES) || !key.with(Trait.TITLE).chance(TITLES_ADDED_TO)) {
      return title;
    }
    String addition = taste.with(1).pick(additions);
    boolean wrong = addition.contains("Remote") && own.posting().mode() != WorkMode.REMOTE;
    return wrong ? title : title + addition.replace("{company}", company);
  }

  private String lostPlace(Advert own, RandomKey key) {
    List<String> forms = lostPlaces.getOrDefault(own.posting().mode(), List.of(""));
    String country = own.posting().office().country().name();
    return key.with(Trait.COPIED_PLACE).with(1).pick(forms).replace("{country}", country);
  }

  private static RandomKey taste(Feed feed, Trait trait) {
    return feed.key().with(Trait.COPY).with(trait);
  }
}
