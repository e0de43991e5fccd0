package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterTry;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.warehouse.removal.ListingErasure;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestWarehouse;

/** A copy under another title joins by the number of the job that both apply to. */
class LinkedBlocksTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  private static final String JOB = "https://job-boards.greenhouse.io/acme/jobs/4000001";
  private static final String SAME = "https://acme.example/careers?gh_jid=4000001";
  private static final String OTHER = "https://acme.example/careers?gh_jid=4000002";

  private final TestBoard acme = TestBoard.own("acme", "Acme");
  private final TestBoard jobs = TestBoard.of("jobs", SourceKind.AGGREGATOR, null, null);

  @AfterTry
  void forget() {
    WAREHOUSE.empty();
  }

  @Example
  void theCopyMayComeLater() {
    loadOwn(acme);
    assertThat(postings()).containsExactly("Marketing Operations Manager|1");
    loadCopy(1, SAME);
    assertThat(postings()).containsExactly("Marketing Operations Manager|2");
  }

  @Example
  void orFirst() {
    loadCopy(1, SAME);
    assertThat(postings()).containsExactly("Marketing Ops Lead|1");
    loadOwn(acme);
    assertThat(postings()).containsExactly("Marketing Operations Manager|2");
  }

  @Example
  void aCopyThatTurnsOutToBeOfAnotherJobLeaves() {
    loadOwn(acme);
    loadCopy(1, SAME);
    assertThat(postings()).containsExactly("Marketing Operations Manager|2");
    loadCopy(2, OTHER);
    assertThat(postings())
        .containsExactly("Marketing Operations Manager|1", "Marketing Ops Lead|1");
  }

  @Example
  void aCopyOutlivesItsForgottenOriginal() {
    loadOwn(TestBoard.own("acme-forgotten", "Acme"));
    loadCopy(1, SAME);
    assertThat(postings()).containsExactly("Marketing Operations Manager|2");
    BoardId board = BoardId.parse("lever:acme-forgotten");
    new ListingErasure(WAREHOUSE.warehouse()).forget(board, "1");
    assertThat(postings()).containsExactly("Marketing Ops Lead|1");
  }

  private static void loadOwn(TestBoard board) {
    WAREHOUSE.load(
        board.listing(1, START, TestListing.of("1", "acme").withApplyUrl(JOB)),
        board.complete(1, START, List.of("1")));
  }

  private void loadCopy(int snapshot, String address) {
    Instant at = START.plus(Duration.ofDays(snapshot));
    TestListing copy = TestListing.of("c", "acme").withTitle("Marketing Ops Lead");
    WAREHOUSE.load(
        jobs.listing(snapshot, at, copy.withApplyUrl(address)),
        jobs.complete(snapshot, at, List.of("c")));
  }

  private static List<String> postings() {
    new Resolver(WAREHOUSE.warehouse()).resolveChanged();
    return WAREHOUSE.rows("select title, listings from postings.posting order by 1");
  }
}
