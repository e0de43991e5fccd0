package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;
import wagewire.model.posting.Role;
import wagewire.transform.normalise.Normaliser;

@Timeout(120)
class ObservationReplayTest {

  private static final Normaliser NORMALISER = Normaliser.load();
  private static final BoardId ACME = new BoardId("greenhouse", "acme");

  private final TestStream stream = TestStream.create();

  @Test
  void theWholeRecordIsReadInTheOrderOfItsBoard() {
    stream.publish(
        List.of(
            SampleObservations.listing(ACME, 1, "a", "Marketing Operations Manager"),
            SampleObservations.snapshot(ACME, 1, List.of("a")),
            SampleObservations.listing(ACME, 2, "b", "Sales Director")));
    try (ObservationReplay replay = open(null)) {
      List<ListingNormalised> read = all(replay, Function.identity());
      assertThat(read).extracting(ListingNormalised::externalId).containsExactly("a", "b");
      assertThat(read.getFirst().normalised().role()).isEqualTo(Role.of("marketing-operations"));
      assertThat(read.getFirst().normaliser()).isEqualTo(NORMALISER.version());
      assertThat(replay.read()).isEqualTo(2);
    }
  }

  @Test
  void onlyWhatIsWantedIsNormalised() {
    stream.publish(
        List.of(
            SampleObservations.listing(ACME, 1, "a", "Marketing Manager"),
            SampleObservations.listing(ACME, 1, "b", "Marketing Manager")));
    try (ObservationReplay replay = open(null)) {
      List<ListingNormalised> read =
          all(
              replay,
              listings ->
                  listings.stream().filter(listing -> listing.externalId().equals("b")).toList());
      assertThat(read).extracting(ListingNormalised::externalId).containsExactly("b");
      assertThat(replay.read()).isEqualTo(2);
    }
  }

  @Test
  void whatCannotBeReadOrIsRefusedIsCounted() {
    stream.publish(
        List.of(
            stream.raw("x", "{ not json".getBytes(StandardCharsets.UTF_8)),
            stream.raw(
                ACME.toString(), Json.bytes(SampleObservations.listing(ACME, 1, "blank", " "))),
            stream.raw(
                ACME.toString(), Json.bytes(SampleObservations.listing(ACME, 1, "good", "CMO")))),
        true);
    try (ObservationReplay replay = open(null)) {
      assertThat(all(replay, Function.identity()))
          .extracting(ListingNormalised::externalId)
          .containsExactly("good");
      assertThat(replay.unreadable()).isEqualTo(1);
      assertThat(replay.refused()).isEqualTo(Map.of(RejectionReason.NO_TITLE, 1L));
    }
  }

  @Test
  void whatCameAfterReadingBeganIsLeftToTheWorkers() {
    stream.publish(List.of(SampleObservations.listing(ACME, 1, "before", "CMO")));
    try (ObservationReplay replay = open(null)) {
      stream.publish(List.of(SampleObservations.listing(ACME, 2, "after", "CMO")));
      assertThat(all(replay, Function.identity()))
          .extracting(ListingNormalised::externalId)
          .contains("before");
      assertThat(replay.hasNext()).isFalse();
    }
  }

  @Test
  void readingFromAMomentLeavesOutWhatWasWrittenBefore() {
    stream.publish(List.of(SampleObservations.listing(ACME, 1, "a", "CMO")));
    try (ObservationReplay replay = open(Instant.EPOCH)) {
      assertThat(all(replay, Function.identity())).hasSize(1);
    }
    try (ObservationReplay replay = open(Instant.parse("2999-01-01T00:00:00Z"))) {
      assertThat(replay.hasNext()).isFalse();
      assertThat(replay.read()).isZero();
    }
  }

  private ObservationReplay open(@Nullable Instant from) {
    return ObservationReplay.open(
        TestStream.client(), stream.route().from(), Renormaliser.of(NORMALISER), from);
  }

  private static List<ListingNormalised> all(
      ObservationReplay replay, Function<List<ListingObserved>, List<ListingObserved>> wanted) {
    List<ListingNormalised> all = new ArrayList<>();
    while (replay.hasNext()) {
      all.addAll(replay.next(wanted));
    }
    return all;
  }
}
