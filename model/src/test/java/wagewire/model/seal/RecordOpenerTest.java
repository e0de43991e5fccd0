package wagewire.model.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.ContentHash;

class RecordOpenerTest {

  private static final String ACME = "lever:acme";
  private static final String UMBRA = "lever:umbra";
  private static final String LEAF = SeedTree.leaf("4012345");
  private static final byte[] CONTENT =
      """
      {"kind":"listing","version":1,"board":"lever:acme","external_id":"4012345"}\
      """
          .getBytes(StandardCharsets.UTF_8);

  /** Made by another program from the description of the format, with the seed of this test. */
  private static final String KEPT =
      "{\"kind\":\"listing\",\"version\":2,\"board\":\"lever:acme\",\"leaf\":\"500103692e85\","
          + "\"sealed\":\"AAECAwQFBgcICQoLaumHmQE8YOaWzlLTzLvUow7LVMrcz6c9lhZ3gCrAnAw8"
          + "8gMe80OgX9UgxO4fhAw=\"}";

  private final Map<String, SeedTree> trees = new HashMap<>();
  private final Map<String, Map<Integer, Long>> since =
      new HashMap<>(Map.of(Topics.OBSERVATIONS, Map.of(0, 10L), Topics.POSTINGS, Map.of()));
  private long now;

  RecordOpenerTest() {
    trees.put(ACME, new SeedTree(Map.of("", seed(1))));
    trees.put(UMBRA, new SeedTree(Map.of("", seed(2))));
    trees.put(SealKeys.NO_BOARD, new SeedTree(Map.of("", seed(3))));
  }

  @Test
  void aSealedRecordOpensAndShowsNothingOfItsContent() {
    byte[] sealed = sealed(Topics.OBSERVATIONS, ACME);
    assertThat(content(opened(Topics.OBSERVATIONS, 0, 12, ACME, sealed))).isEqualTo(CONTENT);
    assertThat(new String(sealed, StandardCharsets.UTF_8))
        .startsWith("{\"kind\":\"listing\",\"version\":2,\"board\":\"lever:acme\",\"leaf\":\"5001")
        .doesNotContain("4012345");
    assertThat(sealed(Topics.OBSERVATIONS, ACME)).as("another nonce").isNotEqualTo(sealed);
  }

  @Test
  void aRecordThatWasSealedByAnEarlierVersionOpens() {
    byte[] kept = KEPT.getBytes(StandardCharsets.UTF_8);
    assertThat(content(opened(Topics.OBSERVATIONS, 0, 12, ACME, kept))).isEqualTo(CONTENT);
  }

  @Test
  void theDictionaryStaysAsItIs() {
    byte[] text;
    try (var resource = RecordSeal.class.getResourceAsStream("dictionary-2.txt")) {
      text = Objects.requireNonNull(resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(ContentHash.ofBytes(text)).isEqualTo("ad8335d90c48509883e5819285614632");
  }

  @Test
  void aCopyInAnotherTopicOrOfAnotherBoardDoesNotOpen() {
    byte[] sealed = sealed(Topics.OBSERVATIONS, ACME);
    assertThat(opened(Topics.POSTINGS, 0, 12, ACME, sealed)).satisfies(wrong("does not fit"));
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, UMBRA, sealed))
        .satisfies(wrong("for another board"));
    byte[] renamed = replaced(sealed, ACME, UMBRA);
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, UMBRA, renamed)).satisfies(wrong("not fit"));
    byte[] moved = replaced(sealed, LEAF, SeedTree.leaf("7"));
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, moved)).satisfies(wrong("does not fit"));
  }

  @Test
  void aRecordOfABoardThatHasNoSeedOrIsTooShortDoesNotOpen() {
    byte[] unknown = replaced(sealed(Topics.OBSERVATIONS, ACME), ACME, "lever:nobody");
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, "lever:nobody", unknown))
        .satisfies(wrong("no seed"));
    byte[] empty = Json.bytes(new SealedRecord("listing", 2, ACME, LEAF, new byte[20], null, null));
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, empty)).satisfies(wrong("does not fit"));
  }

  @Test
  void anUnsealedRecordIsOnlyTakenFromBeforeRecordsWereSealed() {
    assertThat(content(opened(Topics.OBSERVATIONS, 0, 9, ACME, CONTENT))).isEqualTo(CONTENT);
    assertThat(opened(Topics.OBSERVATIONS, 0, 10, ACME, CONTENT)).satisfies(unsealed());
    assertThat(opened(Topics.OBSERVATIONS, 1, 9, ACME, CONTENT))
        .as("a partition that was added later")
        .satisfies(unsealed());
    assertThat(opened(Topics.POSTINGS, 0, 0, ACME, CONTENT)).satisfies(unsealed());
    assertThat(opened(Topics.POSTINGS, 0, 0, ACME, null)).satisfies(unsealed());
    byte[] garbage = "{ not json".getBytes(StandardCharsets.UTF_8);
    assertThat(opened(Topics.POSTINGS, 0, 0, ACME, garbage)).satisfies(unsealed());
  }

  @Test
  void whereNothingWasEverSealedRecordsStayAsTheyAre() {
    trees.clear();
    since.clear();
    assertThat(sealed(Topics.OBSERVATIONS, ACME)).isEqualTo(CONTENT);
    assertThat(content(opened(Topics.OBSERVATIONS, 0, 99, ACME, CONTENT))).isEqualTo(CONTENT);
  }

  @Test
  void aForgottenListingIsNeitherOpenedNorSealedAgain() {
    byte[] sealed = sealed(Topics.OBSERVATIONS, ACME);
    SeedTree tree = Objects.requireNonNull(trees.get(ACME));
    trees.put(ACME, tree.after(Objects.requireNonNull(tree.puncture(LEAF))));
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, sealed))
        .isInstanceOf(OpenedRecord.Forgotten.class);
    assertThat(seal(Topics.OBSERVATIONS, ACME)).isNull();
    trees.put(ACME, new SeedTree(Map.of()));
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, sealed))
        .isInstanceOf(OpenedRecord.Forgotten.class);
  }

  @Test
  void aRecordAboutABoardWithoutASeedIsSealedForNoBoard() {
    byte[] sealed = sealed(Topics.OBSERVATIONS, "lever:new");
    assertThat(new String(sealed, StandardCharsets.UTF_8))
        .contains("\"board\":\"unknown:unknown\"");
    assertThat(content(opened(Topics.OBSERVATIONS, 0, 12, "lever:new", sealed))).isEqualTo(CONTENT);
  }

  /** Else a stranger who can write to Kafka could stop every service. */
  @Test
  void aNewerRecordStopsTheReaderOnlyWhereItsSealFits() {
    byte[] forged =
        Json.bytes(new SealedRecord("listing", 99, ACME, LEAF, new byte[60], null, null));
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, forged)).satisfies(wrong("does not fit"));
    byte[] relabelled =
        replaced(sealed(Topics.OBSERVATIONS, ACME), "\"version\":2", "\"version\":3");
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, relabelled))
        .satisfies(wrong("does not fit"));
    byte[] plain = replaced(CONTENT, "\"version\":1", "\"version\":99");
    assertThat(opened(Topics.OBSERVATIONS, 0, 12, ACME, plain)).satisfies(unsealed());

    byte[] key = Objects.requireNonNull(new SeedTree(Map.of("", seed(1))).key(LEAF));
    byte[] place = RecordSeal.place(Topics.OBSERVATIONS, 3, ACME, LEAF, null);
    byte[] inside = RecordSeal.seal(key, new byte[RecordSeal.NONCE], place, CONTENT);
    byte[] newer = Json.bytes(new SealedRecord("listing", 3, ACME, LEAF, inside, null, null));
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> opened(Topics.OBSERVATIONS, 0, 12, ACME, newer))
        .withMessageContaining("version 3")
        .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.NEWER_RECORD));
  }

  @Test
  void seedsAreReadAnewAfterAMinuteAndAtABoardThatWasUnknown() {
    SealKeys keys = new SealKeys(store(), () -> now);
    RecordOpener opener = new RecordOpener(keys);
    byte[] sealed = sealed(Topics.OBSERVATIONS, ACME);
    SeedTree acme = Objects.requireNonNull(trees.remove(ACME));
    assertThat(open(opener, ACME, sealed)).satisfies(wrong("no seed"));
    trees.put(ACME, acme);
    assertThat(open(opener, ACME, sealed)).isInstanceOf(OpenedRecord.Content.class);
    trees.put(ACME, new SeedTree(Map.of()));
    now += TimeUnit.SECONDS.toNanos(59);
    assertThat(open(opener, ACME, sealed)).isInstanceOf(OpenedRecord.Content.class);
    now += TimeUnit.SECONDS.toNanos(1);
    assertThat(open(opener, ACME, sealed)).isInstanceOf(OpenedRecord.Forgotten.class);
  }

  @Test
  void whatOneThreadHasPreparedStaysWhileAnotherReadsSeedsAnew() {
    SealKeys keys = new SealKeys(store(), () -> now);
    RecordSealer sealer = new RecordSealer(keys);
    BoardId acme = BoardId.parse(ACME);
    sealer.prepare(List.of(acme));
    now += TimeUnit.SECONDS.toNanos(60);
    sealer.prepare(List.of(BoardId.parse(UMBRA)));
    byte[] sealed =
        sealer.seal(Topics.OBSERVATIONS, new PlainRecord("listing", acme, LEAF, CONTENT));
    assertThat(new String(Objects.requireNonNull(sealed), StandardCharsets.UTF_8))
        .contains("\"board\":\"lever:acme\"");
  }

  private OpenedRecord opened(
      String topic, int partition, long offset, String key, byte @Nullable [] value) {
    RecordOpener opener = new RecordOpener(new SealKeys(store(), () -> now));
    byte[] board = key.getBytes(StandardCharsets.UTF_8);
    opener.prepare(List.of(BoardId.parse(key)));
    return opener.open(new RecordOpener.Stored(topic, partition, offset, board, value));
  }

  private static OpenedRecord open(RecordOpener opener, String key, byte[] value) {
    byte[] board = key.getBytes(StandardCharsets.UTF_8);
    opener.prepare(List.of(BoardId.parse(key)));
    return opener.open(new RecordOpener.Stored(Topics.OBSERVATIONS, 0, 12, board, value));
  }

  private byte[] sealed(String topic, String board) {
    return Objects.requireNonNull(seal(topic, board));
  }

  private byte @Nullable [] seal(String topic, String board) {
    RecordSealer sealer = new RecordSealer(new SealKeys(store(), () -> now));
    BoardId id = BoardId.parse(board);
    sealer.prepare(List.of(id));
    return sealer.seal(topic, new PlainRecord("listing", id, LEAF, CONTENT));
  }

  private SealStore store() {
    return new SealStore() {
      @Override
      public Map<String, SeedTree> trees(Collection<String> boards) {
        Map<String, SeedTree> known = new HashMap<>(trees);
        known.keySet().retainAll(boards);
        return known;
      }

      @Override
      public Map<String, Map<Integer, Long>> sealedSince() {
        return Map.copyOf(since);
      }
    };
  }

  private static byte[] content(OpenedRecord opened) {
    return opened instanceof OpenedRecord.Content(var value, _)
        ? Objects.requireNonNull(value)
        : opened.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Consumer<OpenedRecord> wrong(String why) {
    return refused(RejectionReason.WRONG_SEAL, why);
  }

  private static Consumer<OpenedRecord> unsealed() {
    return refused(RejectionReason.UNSEALED, "not sealed");
  }

  private static Consumer<OpenedRecord> refused(RejectionReason reason, String why) {
    return opened ->
        assertThat(opened)
            .isInstanceOfSatisfying(
                OpenedRecord.Refused.class,
                refused -> {
                  assertThat(refused.reason()).isEqualTo(reason);
                  assertThat(refused.why()).contains(why);
                });
  }

  private static byte[] replaced(byte[] value, String from, String to) {
    return new String(value, StandardCharsets.UTF_8)
        .replace(from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] seed(int number) {
    return HexFormat.of().parseHex("%064x".formatted(number));
  }
}
