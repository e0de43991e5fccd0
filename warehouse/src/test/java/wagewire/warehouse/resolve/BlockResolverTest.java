package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.warehouse.resolve.TestAdvertisement.ad;
import static wagewire.warehouse.resolve.TestAdvertisement.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;

class BlockResolverTest {

  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place TEXAS = new Place(null, "US-TX", "US");
  private static final Place BOSTON = new Place("Boston", "US-MA", "US");
  private static final Place DENVER = new Place("Denver", "US-CO", "US");

  @Test
  void aNewAdEachDayOfAYearIsSixPostings() {
    List<ListingFacts> ads = new ArrayList<>();
    for (int day = 0; day <= 364; day++) {
      ads.add(ad("a" + day).up(day, day + 1).listing());
    }
    List<ResolvedPosting> postings = BlockResolver.resolve(ads);
    assertThat(postings)
        .extracting(posting ->
            posting.spells().getFirst().opened().toEpochDay()
                - TestAdvertisement.START.toEpochDay())
        .containsExactly(0L, 61L, 122L, 183L, 244L, 305L);
    assertThat(postings.stream().mapToInt(posting -> posting.listings().size()).sum())
        .isEqualTo(365);
    assertThat(postings)
        .extracting(posting -> posting.spells().getFirst().kind().id())
        .containsExactly("opened", "reposted", "reposted", "reposted", "reposted", "reposted");
  }

  @Test
  void twoAdsOfSixtyDaysAreOnePostingOfFourMonths() {
    List<ResolvedPosting> postings =
        BlockResolver.resolve(List.of(ad("1").up(0, 60).listing(), ad("2").up(60, 120).listing()));
    assertThat(postings).hasSize(1);
    assertThat(postings.getFirst().spells())
        .containsExactly(
            new Spell(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 5, 1), Spell.Kind.OPENED));
  }

  @Test
  void aNewAdSixtyOneDaysAfterTheFirstIsANewPosting() {
    assertThat(resolve(ad("1").up(0, 61), ad("2").up(61, 90)))
        .containsExactly("1 @ greenhouse:acme: opened 0-61", "2 @ greenhouse:acme: reposted 61-90");
  }

  @Test
  void aPostingThatTakesThePlaceOfAnOlderOneIsNotOpenedForSixtyDays() {
    assertThat(resolve(ad("1").up(0, 61), ad("2").up(121, 130)))
        .containsExactly(
            "1 @ greenhouse:acme: opened 0-61", "2 @ greenhouse:acme: reposted 121-130");
    assertThat(resolve(ad("1").up(0, 61), ad("2").up(122, 130)))
        .containsExactly("1 @ greenhouse:acme: opened 0-61", "2 @ greenhouse:acme: opened 122-130");
  }

  /** Looked at on days 0, 7, 14 and so on; put up again on day 9, as its board says. */
  @Test
  void anAdPutUpAgainBetweenTwoLooksIsAReturnThoughTheOldOneIsThoughtToEndLater() {
    assertThat(resolve(ad("1").up(0, 11, 0, 7), ad("2").up(9, 25, 14, 21)))
        .containsExactly("1 2=return @ greenhouse:acme: opened 0-25");
    assertThat(resolve(ad("1").up(0, 11, 0, 7), ad("2").up(6, 25, 7, 21)))
        .containsExactly("1 @ greenhouse:acme: opened 0-11", "2 @ greenhouse:acme: opened 6-25");
  }

  @Test
  void aPostingLastsUntilAnotherTakesItsPlaceUnlessItWasAway() {
    assertThat(resolve(ad("1").up(0, 91), ad("2").up(105, 120)))
        .containsExactly(
            "1 @ greenhouse:acme: opened 0-105", "2 @ greenhouse:acme: reposted 105-120");
    assertThat(resolve(ad("1").up(0, 91), ad("2").up(106, 120)))
        .containsExactly(
            "1 @ greenhouse:acme: opened 0-91", "2 @ greenhouse:acme: reposted 106-120");
    assertThat(resolve(ad("1").up(0, 95, 0, 91), ad("2").up(93, 120, 98, 119)))
        .containsExactly(
            "1 @ greenhouse:acme: opened 0-93", "2 @ greenhouse:acme: reposted 93-120");
  }

  @Test
  void aPostingThatComesBackItselfWasAwayThoughAnotherTookItsPlaceMeanwhile() {
    TestAdvertisement copy =
        ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(0, 70).up(90, 120);
    assertThat(resolve(copy, ad("1").up(3, 70), ad("2").up(80, 85), ad("3").up(90, 110)))
        .containsExactly(
            "copy 1=text 3=text @ greenhouse:acme: opened 3-70, reposted 90-110",
            "2 @ greenhouse:acme: reposted 80-85");
  }

  @Test
  void anAdThatCouldHaveJoinedButIsOfAnotherJobTakesNoPlace() {
    String job = "job-boards.greenhouse.io/acme/jobs/4000001";
    TestAdvertisement copy =
        ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).applyAddress(job).up(0, 30);
    assertThat(
            resolve(
                copy,
                ad("1").applyAddress(job).up(3, 20),
                ad("2").applyAddress("job-boards.greenhouse.io/acme/jobs/4000002").up(30, 50)))
        .containsExactly(
            "copy 1=apply_address @ greenhouse:acme: opened 3-20",
            "2 @ greenhouse:acme: opened 30-50");
  }

  @Test
  void onlyOnePostingTakesThePlaceOfAnOlderOne() {
    assertThat(resolve(ad("1").up(0, 90), ad("2").up(90, 120), ad("3").up(95, 130)))
        .containsExactly(
            "1 @ greenhouse:acme: opened 0-90",
            "2 @ greenhouse:acme: reposted 90-120",
            "3 @ greenhouse:acme: opened 95-130");
  }

  @Test
  void anotherJobOnTheSameBoardTakesNoPlaceOfAnOlderOne() {
    TestAdvertisement older = ad("1").in(AUSTIN).up(0, 90);
    assertThat(resolve(older, ad("2").in(BOSTON).up(90, 120)))
        .last()
        .asString()
        .contains("opened 90");
    assertThat(resolve(older, ad("2").in(AUSTIN).text(2, 100).up(90, 120)))
        .last()
        .asString()
        .contains("opened 90");
    assertThat(resolve(older, ad("2").in(AUSTIN).up(80, 120)))
        .last()
        .asString()
        .contains("opened 80");
  }

  @Test
  void whatWasOpenWhenTheRecordBeganIsRenewedAsWhatOpenedLater() {
    assertThat(resolve(ad("1").backlog(0, 40), ad("2").up(40, 80), ad("3").up(80, 120)))
        .containsExactly(
            "1 2=return @ greenhouse:acme: backlog 0-80", "3 @ greenhouse:acme: reposted 80-120");
  }

  @Test
  void anAbsenceOfFourteenDaysGoesOnAndALongerOneIsARepost() {
    assertThat(resolve(ad("1").up(0, 10), ad("2").up(24, 30)))
        .containsExactly("1 2=return @ greenhouse:acme: opened 0-30");
    assertThat(resolve(ad("1").up(0, 10), ad("2").up(25, 30)))
        .containsExactly("1 2=return @ greenhouse:acme: opened 0-10, reposted 25-30");
  }

  @Test
  void aListingThatReturnsAfterSixtyDaysIsTheSamePostingAndLaterAnother() {
    assertThat(resolve(ad("1").up(0, 10).up(70, 80)))
        .containsExactly("1 @ greenhouse:acme: opened 0-10, reposted 70-80");
    List<ResolvedPosting> postings =
        BlockResolver.resolve(List.of(ad("1").up(0, 10).up(71, 80).listing()));
    assertThat(postings).hasSize(2);
    assertThat(postings).extracting(ResolvedPosting::postingId).doesNotHaveDuplicates();
    assertThat(postings.getLast().spells().getFirst().kind()).isEqualTo(Spell.Kind.OPENED);
  }

  @Test
  void aListingThatReturnedLateInItsPostingStaysTheSamePosting() {
    assertThat(resolve(ad("1").up(0, 90).up(120, 130)))
        .containsExactly("1 @ greenhouse:acme: opened 0-90, reposted 120-130");
  }

  @Test
  void twoIdsAtOnceOnOneBoardAreTwoPostingsHoweverAlike() {
    assertThat(resolve(ad("1").up(0, 20), ad("2").up(5, 30)))
        .containsExactly("1 @ greenhouse:acme: opened 0-20", "2 @ greenhouse:acme: opened 5-30");
  }

  @Test
  void twoIdsAtOnceStayTwoPostingsWhenAnAggregatorShowedTheJobFirst() {
    assertThat(
            resolve(
                ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(0, 40),
                ad("1").up(5, 30),
                ad("2").up(5, 20)))
        .containsExactly(
            "copy 1=text @ greenhouse:acme: opened 5-30", "2 @ greenhouse:acme: opened 5-20");
  }

  @Test
  void aSharedRequisitionIsOnePosting() {
    assertThat(resolve(ad("1").requisition("R-7").up(0, 20), ad("2").requisition("R-7").up(5, 30)))
        .containsExactly("1 2=requisition @ greenhouse:acme: opened 0-30");
    assertThat(resolve(ad("1").requisition("R-7").up(0, 20), ad("2").requisition("R-8").up(5, 30)))
        .hasSize(2);
  }

  @Test
  void anAggregatorsShortenedCopyWithoutPlaceIsTheSamePosting() {
    assertThat(
            resolve(
                ad("1").in(AUSTIN).mode(WorkMode.HYBRID).up(0, 20),
                ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).text(1, 30).up(3, 60)))
        .containsExactly("1 copy=text @ greenhouse:acme: opened 0-20");
  }

  @Test
  void anotherPlaceModeOrTextIsAnotherPosting() {
    TestAdvertisement own = ad("1").in(AUSTIN).mode(WorkMode.ONSITE).up(0, 20);
    assertThat(resolve(own, copy().in(BOSTON))).hasSize(2);
    assertThat(resolve(own, copy().in(TEXAS))).hasSize(1);
    assertThat(resolve(own, copy().mode(WorkMode.REMOTE))).hasSize(2);
    assertThat(resolve(own, copy().text(2, 100))).hasSize(2);
  }

  @Test
  void withoutTextPlaceAndDateMustAgree() {
    TestAdvertisement own = ad("1").in(AUSTIN).posted(0).up(0, 20);
    assertThat(resolve(own, copy().text(0, 0))).hasSize(2);
    assertThat(resolve(own, copy().text(0, 0).in(AUSTIN).posted(1))).hasSize(2);
    assertThat(resolve(own, copy().text(0, 0).in(AUSTIN).posted(0)))
        .containsExactly("1 copy=place_and_date @ greenhouse:acme: opened 0-20");
  }

  @Test
  void withoutTextAndDateTheFirstDaysSeenMustBeNearUnlessTheBoardIsNew() {
    TestAdvertisement own = ad("1").in(AUSTIN).up(0, 20);
    assertThat(resolve(own, copy().text(0, 0).in(AUSTIN)))
        .containsExactly("1 copy=place_and_date @ greenhouse:acme: opened 0-20");
    assertThat(resolve(own, late(8).text(0, 0).in(AUSTIN))).hasSize(2);
    assertThat(resolve(own, copy().text(0, 0).in(TEXAS))).hasSize(2);
    TestAdvertisement old = ad("1").in(AUSTIN).backlog(0, 20);
    assertThat(resolve(old, copy().text(0, 0).in(AUSTIN))).hasSize(2);
  }

  @Test
  void otherWordsAreOnePostingOnlyIfPlaceDayAndFactsAgree() {
    TestAdvertisement own = ad("1").in(AUSTIN).tools("hubspot", "marketo").up(0, 20);
    assertThat(resolve(own, copy().text(2, 100).in(AUSTIN).tools("hubspot")))
        .containsExactly("1 copy=place_and_date @ greenhouse:acme: opened 0-20");
    assertThat(resolve(own, copy().text(2, 100).in(AUSTIN).tools("hubspot", "eloqua"))).hasSize(2);
    assertThat(resolve(own, copy().text(2, 100).in(AUSTIN))).hasSize(2);
    assertThat(resolve(own, copy().text(2, 100).tools("hubspot"))).hasSize(2);
  }

  @Test
  void aRequisitionIsOneAcrossBoardsAndAnotherOfItsSeriesIsNot() {
    TestAdvertisement own = ad("1").requisition("R-2041").up(0, 20);
    assertThat(resolve(own, copy().text(2, 100).in(BOSTON).requisition("r 2041")))
        .containsExactly("1 copy=requisition @ greenhouse:acme: opened 0-20");
    assertThat(resolve(own, copy().requisition("R-2042"))).hasSize(2);
    assertThat(resolve(own, copy().requisition("JF-77812"))).hasSize(1);
    assertThat(resolve(own, ad("2").atSuccessor().requisition("R-2042").up(20, 40))).hasSize(1);
  }

  @Test
  void placesThatOnlyOverlapAreOtherPostings() {
    TestAdvertisement own = ad("1").in(AUSTIN, BOSTON).up(0, 20);
    assertThat(resolve(own, copy().in(BOSTON))).hasSize(1);
    assertThat(resolve(own, copy().in(BOSTON, DENVER))).hasSize(2);
  }

  @Test
  void oneApplyAddressIsOneJobWhateverTheText() {
    String address = "acme.example/jobs/12345";
    assertThat(
            resolve(
                ad("1").applyAddress(address).up(0, 20), copy().text(2, 100).applyAddress(address)))
        .containsExactly("1 copy=apply_address @ greenhouse:acme: opened 0-20");
  }

  @Test
  void aCopySixtyDaysLateJoinsAndLaterOnlyWhileTheFounderIsUp() {
    TestAdvertisement own = ad("1").up(0, 30);
    assertThat(resolve(own, late(60))).hasSize(1);
    assertThat(resolve(own, late(61))).hasSize(2);
    assertThat(resolve(ad("1").up(0, 100), late(61))).hasSize(1);
  }

  @Test
  void theEmployersBoardOwnsThePostingThatAnAggregatorShowedFirst() {
    assertThat(
            resolve(ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(0, 90), ad("1").up(5, 30)))
        .containsExactly("copy 1=text @ greenhouse:acme: opened 5-30");
  }

  @Test
  void amongAggregatorsTheEarliestOwnsThenTheFirstByName() {
    assertThat(
            resolve(
                ad("late").at("a:1", SourceKind.AGGREGATOR).up(1, 20),
                ad("early").at("b:1", SourceKind.AGGREGATOR).up(0, 10)))
        .containsExactly("early late=text @ b:1: opened 0-10");
    assertThat(
            resolve(
                ad("z").at("z:1", SourceKind.AGGREGATOR).up(0, 20),
                ad("a").at("a:1", SourceKind.AGGREGATOR).up(0, 10)))
        .containsExactly("a z=text @ a:1: opened 0-10");
  }

  @Test
  void aCopyThatCameAndWentAndCameIsNamedOnce() {
    assertThat(
            resolve(
                ad("1").up(0, null),
                ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(1, 5).up(100, 110)))
        .containsExactly("1 copy=text @ greenhouse:acme: opened 0-");
  }

  @Test
  void theBoardThatSucceededAnotherGoesOnWithItsPostings() {
    assertThat(resolve(ad("1").up(0, 50), ad("2").atSuccessor().up(45, 90)))
        .containsExactly("1 2=text @ lever:acme: opened 0-90");
  }

  @Test
  void theOldBoardDoesNotKeepAPostingOpenThatItsSuccessorClosed() {
    assertThat(resolve(ad("1").up(0, null), ad("2").atSuccessor().up(45, 90)))
        .containsExactly("1 2=text @ lever:acme: opened 0-90");
  }

  @Test
  void whatWasThereWhenItsBoardWasFirstWatchedIsBacklog() {
    assertThat(resolve(ad("1").backlog(0, 20).up(40, 50)))
        .containsExactly("1 @ greenhouse:acme: backlog 0-20, reposted 40-50");
  }

  @Test
  void itsAgeCountsFromAPlausibleDateOfTheBoard() {
    assertThat(postedOn(ad("1").posted(-30).backlog(0, 9))).isEqualTo(TestAdvertisement.date(-30));
    assertThat(postedOn(ad("1").posted(-3 * 366).backlog(0, 9))).isNull();
    assertThat(postedOn(ad("1").posted(3).backlog(0, 9))).isNull();
  }

  @Property(tries = 1000)
  void theOrderOfTheListingsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<ListingFacts> listings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      listings.add(any(i, random).listing());
    }
    List<ListingFacts> shuffled = new ArrayList<>(listings);
    Collections.shuffle(shuffled, random);
    assertThat(BlockResolver.resolve(shuffled)).isEqualTo(BlockResolver.resolve(listings));
  }

  @Property(tries = 1000)
  void everyListingBelongsToAPostingAndNoPostingIsOpenTwiceAtOnce(@ForAll long seed) {
    Random random = new Random(seed);
    List<ListingFacts> listings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      listings.add(any(i, random).listing());
    }
    List<ResolvedPosting> postings = BlockResolver.resolve(listings);
    assertThat(postings.stream().flatMap(one -> one.listings().stream()).map(one -> one.listing()))
        .containsAll(listings);
    assertThat(postings).extracting(ResolvedPosting::postingId).doesNotHaveDuplicates();
    for (ResolvedPosting posting : postings) {
      assertThat(posting.listings())
          .extracting(one -> one.listing().listingId())
          .doesNotHaveDuplicates();
      LocalDate free = LocalDate.MIN;
      for (Spell spell : posting.spells()) {
        assertThat(spell.opened()).isAfter(free);
        free = spell.closed() == null ? LocalDate.MAX : spell.closed().plusDays(14);
      }
    }
  }

  private static TestAdvertisement any(int number, Random random) {
    TestAdvertisement ad = ad("j" + number).text(random.nextInt(3), 100);
    switch (random.nextInt(4)) {
      case 0 -> ad.at("adzuna:us", SourceKind.AGGREGATOR);
      case 1 -> ad.atSuccessor();
      default -> ad.in(random.nextBoolean() ? AUSTIN : TEXAS);
    }
    if (random.nextInt(3) == 0) {
      ad.requisition("R-" + random.nextInt(2));
    }
    int day = random.nextInt(30);
    for (int period = 0; period <= random.nextInt(3); period++) {
      int end = day + 1 + random.nextInt(40);
      ad.up(day, end);
      day = end + 15 + random.nextInt(60);
    }
    if (random.nextBoolean()) {
      ad.up(day, null);
    }
    return ad;
  }

  private static @Nullable LocalDate postedOn(TestAdvertisement ad) {
    return BlockResolver.resolve(List.of(ad.listing())).getFirst().postedOn();
  }

  private static TestAdvertisement copy() {
    return ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(3, 60);
  }

  private static TestAdvertisement late(int day) {
    return ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(day, day + 5);
  }
}
