package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.warehouse.resolve.TestAdvertisement.ad;
import static wagewire.warehouse.resolve.TestAdvertisement.resolve;

import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;

class PostingMatchTest {

  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place TEXAS = new Place(null, "US-TX", "US");
  private static final String FIRST = "https://job-boards.greenhouse.io/acme/jobs/4000001";
  private static final String SECOND = "https://acme.example/careers?gh_jid=4000002";

  @Test
  void aCopyThatNamesAnotherListingOfTheEmployersIsNotOfThisOne() {
    TestAdvertisement own = ad("1").applyAddress(FIRST).up(0, 20);
    assertThat(resolve(own, copy().applyAddress(SECOND))).hasSize(2);
    assertThat(resolve(own, copy().applyAddress("https://acme.example/careers/77001"))).hasSize(1);
    assertThat(resolve(own, copy())).hasSize(1);
  }

  @Test
  void eachCopyJoinsTheListingThatItNames() {
    assertThat(
            resolve(
                ad("1").applyAddress(FIRST).up(0, 20),
                ad("2").applyAddress(SECOND).up(0, 20),
                copy().applyAddress(SECOND)))
        .containsExactly(
            "1 @ greenhouse:acme: opened 0-20",
            "2 copy=apply_address @ greenhouse:acme: opened 0-20");
  }

  @Test
  void aCopyOfAReturnedListingJoinsUnderEitherNumber() {
    TestAdvertisement own = ad("1").applyAddress(FIRST).up(0, 10);
    TestAdvertisement again = ad("2").applyAddress(SECOND).up(15, 40);
    assertThat(resolve(own, again, late(16).applyAddress(SECOND)))
        .containsExactly("1 2=return copy=apply_address @ greenhouse:acme: opened 0-40");
    assertThat(resolve(own, again, late(16).applyAddress(FIRST)))
        .containsExactly("1 2=return copy=apply_address @ greenhouse:acme: opened 0-40");
  }

  @Test
  void underAnotherTitleTheAddressAloneCountsIfItIsThatOfOnePosting() {
    TestAdvertisement own = ad("1").applyAddress(FIRST).up(0, 20);
    TestAdvertisement renamed = copy().titled("crm lead").applyAddress(FIRST);
    assertThat(resolve(own, renamed))
        .containsExactly("1 copy=apply_address @ greenhouse:acme: opened 0-20");
    assertThat(resolve(own, copy().titled("crm lead"))).hasSize(2);
    TestAdvertisement shared = ad("2").titled("events lead").applyAddress(FIRST).up(0, 20);
    assertThat(resolve(own, shared, renamed)).hasSize(3);
    assertThat(resolve(own, shared, copy().titled("events lead").applyAddress(FIRST))).hasSize(2);
  }

  @Test
  void twoBoardsOfAnEmployerMayNumberOneJobEachForItself() {
    TestAdvertisement own = ad("1").applyAddress(FIRST).up(0, 20);
    TestAdvertisement aside =
        ad("2").at("greenhouse:acme-uk", SourceKind.OWN).applyAddress(SECOND).up(0, 20);
    assertThat(resolve(own, aside)).hasSize(1);
  }

  @Test
  void anEditedTextIsTheSameOnlyAtTheSamePlacesAndDaysWithoutContradiction() {
    TestAdvertisement own = ad("1").in(AUSTIN).tools("hubspot", "marketo").up(0, 20);
    assertThat(resolve(own, copy().edited(75).in(AUSTIN).tools("hubspot")))
        .containsExactly("1 copy=text @ greenhouse:acme: opened 0-20");
    assertThat(resolve(own, copy().edited(60).in(AUSTIN).tools("hubspot"))).hasSize(2);
    assertThat(resolve(own, copy().edited(75).in(TEXAS).tools("hubspot"))).hasSize(2);
    assertThat(resolve(own, copy().edited(75).in(AUSTIN).tools("eloqua"))).hasSize(2);
    assertThat(resolve(own, late(9).edited(75).in(AUSTIN).tools("hubspot"))).hasSize(2);
  }

  @Test
  void theWorkModeJoinsSeparatesAndRenews() {
    TestAdvertisement own = ad("1").mode(WorkMode.REMOTE).up(0, 20);
    assertThat(resolve(own, copy().mode(WorkMode.REMOTE))).hasSize(1);
    assertThat(resolve(own, copy())).as("one side unknown").hasSize(1);
    assertThat(resolve(own, copy().mode(WorkMode.ONSITE))).hasSize(2);
    assertThat(resolve(own, copy().edited(75).mode(WorkMode.REMOTE))).hasSize(1);
    assertThat(resolve(own, copy().edited(75))).as("without places both must be remote").hasSize(2);
    TestAdvertisement old = ad("1").mode(WorkMode.REMOTE).up(0, 70);
    assertThat(resolve(old, ad("2").mode(WorkMode.REMOTE).up(75, 90)))
        .containsExactly("1 @ greenhouse:acme: opened 0-75", "2 @ greenhouse:acme: reposted 75-90");
    assertThat(resolve(old, ad("2").mode(WorkMode.ONSITE).up(75, 90)))
        .containsExactly("1 @ greenhouse:acme: opened 0-70", "2 @ greenhouse:acme: opened 75-90");
  }

  private static TestAdvertisement copy() {
    return ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(3, 60);
  }

  private static TestAdvertisement late(int day) {
    return ad("copy").at("adzuna:us", SourceKind.AGGREGATOR).up(day, day + 5);
  }
}
