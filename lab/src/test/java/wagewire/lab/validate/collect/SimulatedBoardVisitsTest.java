package wagewire.lab.validate.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.server.Failure;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

class SimulatedBoardVisitsTest {

  private static final MarketSettings SETTINGS =
      MarketSettings.standard(3)
          .withEmployers(1)
          .withSizes(new BoardSizes(30, 0.1, 45))
          .withUnkindnesses(Set.of());
  private static final SimulatedMarket MARKET = SimulatedMarket.create(SETTINGS);
  private static final MarketBoard BOARD = MARKET.boards().getFirst();
  private static final Instant START =
      SETTINGS.firstMonday().atTime(6, 0).toInstant(ZoneOffset.UTC);

  private final SimulatedBoardVisits watched =
      new SimulatedBoardVisits(BOARD.source(), new BookListing(MARKET.world(), SETTINGS));
  private final List<SnapshotStatus> statuses = new ArrayList<>();

  @Test
  void aListingIsPublishedOnce() {
    long first = listings(visit(0, Optional.empty()));
    long again = listings(visit(0, Optional.empty()));
    assertThat(first).isPositive();
    assertThat(again).isZero();
  }

  @Test
  void anEmptyAnswerIsHeldUntilThreeAgreeOverAWeek() {
    visit(0, Optional.empty());
    visit(1, Optional.of(Failure.EMPTY));
    visit(2, Optional.of(Failure.EMPTY));
    visit(3, Optional.of(Failure.EMPTY));
    assertThat(statuses)
        .containsExactly(
            SnapshotStatus.COMPLETE,
            SnapshotStatus.HELD,
            SnapshotStatus.HELD,
            SnapshotStatus.COMPLETE);
  }

  @Test
  void aBoardIsGoneWhenItIsNotFoundThreeTimesOverAWeek() {
    visit(0, Optional.of(Failure.ABSENT));
    visit(1, Optional.of(Failure.ABSENT));
    visit(2, Optional.of(Failure.ABSENT));
    visit(3, Optional.empty());
    visit(4, Optional.of(Failure.ABSENT));
    assertThat(statuses)
        .containsExactly(
            SnapshotStatus.FAILED,
            SnapshotStatus.FAILED,
            SnapshotStatus.GONE,
            SnapshotStatus.COMPLETE,
            SnapshotStatus.FAILED);
  }

  @Test
  void anAnswerWithFewerListingsThanAnnouncedIsPartial() {
    SnapshotObserved whole = snapshot(visit(0, Optional.empty()));
    SnapshotObserved part = snapshot(visit(0, Optional.of(Failure.FEWER_THAN_ANNOUNCED)));
    assertThat(part.status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(part.present()).hasSizeLessThan(whole.read()).isNotEmpty();
  }

  @Test
  void aListThatEndsEarlyIsHeld() {
    visit(0, Optional.empty());
    visit(1, Optional.of(Failure.FEWER));
    visit(2, Optional.empty());
    assertThat(statuses)
        .containsExactly(SnapshotStatus.COMPLETE, SnapshotStatus.HELD, SnapshotStatus.COMPLETE);
  }

  @Test
  void fieldsAreThoseOfTheBooks() {
    BoardPage page = page(0);
    List<ListingNormalised> read =
        visit(0, Optional.empty()).stream()
            .filter(ListingNormalised.class::isInstance)
            .map(ListingNormalised.class::cast)
            .toList();
    assertThat(read).hasSameSizeAs(page.listings());
    for (int at = 0; at < read.size(); at++) {
      var posting = page.listings().get(at).posting();
      assertThat(read.get(at).normalised().role()).isEqualTo(posting.role());
      assertThat(read.get(at).normalised().seniority()).isEqualTo(posting.seniority());
      assertThat(read.get(at).normalised().tools())
          .containsExactlyElementsOf(MARKET.world().toolUse().of(posting));
      assertThat(read.get(at).normalised().pay() != null)
          .isEqualTo(MARKET.world().payScale().isDisclosed(posting));
    }
  }

  private List<PostingEvent> visit(int week, Optional<Failure> failure) {
    List<PostingEvent> records = watched.visit(Optional.of(page(week)), failure, at(week));
    statuses.add(snapshot(records).status());
    return records;
  }

  private static BoardPage page(int week) {
    return MARKET.page(BOARD.board(), at(week)).orElseThrow();
  }

  private static Instant at(int week) {
    return START.plus(Duration.ofDays(7L * week));
  }

  private static SnapshotObserved snapshot(List<PostingEvent> records) {
    return (SnapshotObserved) records.getLast();
  }

  private static long listings(List<PostingEvent> records) {
    return records.stream().filter(ListingNormalised.class::isInstance).count();
  }
}
