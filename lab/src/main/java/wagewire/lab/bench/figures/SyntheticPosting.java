package wagewire.lab.bench.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.Source;
import wagewire.model.event.ListingNormalised;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/**
 * One posting at its employer's board, up for 45 days on average.
 *
 * @param from first day on which it is shown
 * @param to first day on which it is shown no more
 */
record SyntheticPosting(String id, int from, int to, NormalisedPosting normalised) {

  private static final int FEWEST_DAYS = 7;
  private static final double MORE_DAYS = 38;
  private static final double OTHER_SHARE = 0.6;
  private static final double PAY_SHARE = 0.4;
  private static final double DESCRIBED_SHARE = 0.95;
  private static final int TITLES = 12;
  private static final int SHINGLES = 100;
  private static final int MOST_TOOLS = 4;
  private static final int LEAST_PAY = 50;
  private static final int PAY_RANGE = 120;

  private static final List<Role> ROLES =
      Stream.of(Role.values()).filter(role -> !role.equals(Role.OTHER)).toList();

  private static final List<Seniority> SENIORITIES = List.of(Seniority.values());
  private static final List<WorkMode> MODES = List.of(WorkMode.values());

  private static final List<String> TOOLS =
      IntStream.range(0, 60).mapToObj("tool-%02d"::formatted).toList();

  private static final List<Place> PLACES =
      Stream.of(
              "US/CA US/NY US/TX US/IL US/MA US/WA US/CO US/GA US/FL US/OH GB/ENG GB/SCT DE/BE DE/BY FR/IDF CA/ON CA/BC IE/D IN/KA AU/NSW"
                  .split(" "))
          .map(text -> text.split("/"))
          .flatMap(parts ->
              IntStream.range(0, 3)
                  .mapToObj(city ->
                      new Place("City " + parts[1] + city, parts[0] + "-" + parts[1], parts[0])))
          .toList();

  /** All postings of a board. */
  static List<SyntheticPosting> of(SyntheticMarket market, int board) {
    RandomGenerator random = market.random(board);
    Source source = market.source(board);
    int joins = market.joins(board);
    return IntStream.range(0, market.size(board))
        .mapToObj(number -> {
          int from = joins + random.nextInt(market.lastDay() - joins);
          int days = FEWEST_DAYS + (int) (MORE_DAYS * random.nextExponential());
          return new SyntheticPosting(
              "%08d".formatted(number), from, from + days, normalised(source, random));
        })
        .toList();
  }

  ListingNormalised listing(SyntheticMarket market, Source source, int day, long snapshot) {
    return new ListingNormalised(
        ListingNormalised.VERSION,
        source.board(),
        snapshot,
        source,
        id,
        market.at(day),
        id,
        "made",
        normalised.titleKey(),
        null,
        "https://boards.example/%s/%s".formatted(source.token(), id),
        "https://boards.example/%s/apply?gh_jid=%s".formatted(source.token(), id),
        market.at(from),
        normalised,
        PublishedListing.builder(id, normalised.titleKey()).build());
  }

  private static NormalisedPosting normalised(Source source, RandomGenerator random) {
    Role role =
        random.nextDouble() < OTHER_SHARE ? Role.OTHER : ROLES.get(random.nextInt(ROLES.size()));
    Seniority seniority = SENIORITIES.get(random.nextInt(SENIORITIES.size()));
    Pay pay = random.nextDouble() < PAY_SHARE ? pay(random) : null;
    return new NormalisedPosting(
        role,
        seniority,
        "%s %s %d".formatted(seniority.id(), role.id(), random.nextInt(TITLES)),
        source.token(),
        source.employer(),
        false,
        pay,
        pay == null ? List.of() : List.of(pay),
        List.of(PLACES.get(random.nextInt(PLACES.size()))),
        MODES.get(random.nextInt(MODES.size())),
        tools(random),
        null,
        "en",
        null,
        random.nextDouble() < DESCRIBED_SHARE,
        Fingerprint.of(random.ints(SHINGLES).toArray()));
  }

  private static List<String> tools(RandomGenerator random) {
    return random
        .ints(random.nextInt(MOST_TOOLS), 0, TOOLS.size())
        .distinct()
        .sorted()
        .mapToObj(TOOLS::get)
        .toList();
  }

  private static @Nullable Pay pay(RandomGenerator random) {
    BigDecimal min = BigDecimal.valueOf(1000L * (LEAST_PAY + random.nextInt(PAY_RANGE)));
    BigDecimal max = min.multiply(new BigDecimal("1.2"));
    return new Pay(
        min, max, "USD", PayPeriod.YEAR, PayBasis.BASE, false, min, max, min, max, null, "pay", "");
  }
}
