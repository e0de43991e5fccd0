package wagewire.model.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Rejection;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;

/** Texts that can be dropped before the record that they belong to. */
class SealedTextTest {

  private static final BoardId ACME = BoardId.parse("lever:acme");
  private static final String WEEK = "2026-11-30";
  private static final String NEXT = "2026-12-07";
  private static final ListingObserved LISTING =
      new ListingObserved(
          ListingObserved.VERSION,
          ACME,
          1,
          new Source("lever", "acme", SourceKind.OWN, "Acme", null, false),
          "7",
          Instant.parse("2026-11-30T06:00:00Z"),
          "0".repeat(32),
          PublishedListing.builder("7", "CMO").company("Acme").description("We do things").build());

  private TextSeeds texts = new TextSeeds(WEEK, Map.of(WEEK, seed(8)));

  @Test
  void aRecordOpensWithItsTextWhileTheSeedOfItsWeekIsThere() {
    byte[] sealed = sealed(PlainRecord.of(LISTING));
    texts = new TextSeeds(NEXT, Map.of(WEEK, seed(8), NEXT, seed(9)));
    assertThat(opened(sealed)).isEqualTo(Json.text(LISTING) + " false");
  }

  @Test
  void withoutItTheRecordOpensWithoutDescriptionAndUnreadFields() {
    byte[] sealed = sealed(PlainRecord.of(LISTING));
    texts = new TextSeeds(NEXT, Map.of(NEXT, seed(9)));
    assertThat(opened(sealed))
        .isEqualTo(Json.text(LISTING.withoutTexts()) + " true")
        .doesNotContain("We do things");
  }

  @Test
  void theOriginalOfARejectionIsDroppedTheSameWay() {
    Rejection rejection =
        new Rejection(
            Rejection.VERSION,
            ACME,
            1,
            "7",
            Instant.parse("2026-11-30T06:00:00Z"),
            Rejection.READER,
            RejectionReason.NO_TITLE,
            "no title",
            "{text}");
    byte[] sealed = sealed(PlainRecord.of(rejection));
    assertThat(opened(sealed)).isEqualTo(Json.text(rejection) + " false");
    texts = TextSeeds.NONE;
    assertThat(opened(sealed)).isEqualTo(Json.text(rejection.withoutOriginal()) + " true");
  }

  @Test
  void whereTextsHaveNoSeedsTheyAreSealedWithTheRecord() {
    texts = TextSeeds.NONE;
    byte[] sealed = sealed(PlainRecord.of(LISTING));
    assertThat(new String(sealed, UTF_8)).doesNotContain("week", "text");
    assertThat(opened(sealed)).isEqualTo(Json.text(LISTING) + " false");
  }

  @Test
  void aTextThatIsTakenAwayChangedOrOfAnotherWeekMakesTheRecordNobodys() {
    byte[] sealed = sealed(PlainRecord.of(LISTING));
    texts = new TextSeeds(NEXT, Map.of(WEEK, seed(8), NEXT, seed(9)));
    assertThat(opened(changed(sealed, "week", null))).isEqualTo("refused");
    assertThat(opened(changed(changed(sealed, "week", null), "text", null))).isEqualTo("refused");
    assertThat(opened(changed(sealed, "text", null))).isEqualTo("refused");
    assertThat(opened(changed(sealed, "week", NEXT))).isEqualTo("refused");
    assertThat(opened(changed(sealed, "week", "2026-01-05"))).isEqualTo("refused");
    byte[] other = sealed(PlainRecord.of(LISTING));
    assertThat(opened(changed(sealed, "text", Json.tree(other).path("text").asString())))
        .isEqualTo("refused");
  }

  private static byte[] changed(byte[] sealed, String field, @Nullable String value) {
    ObjectNode record = (ObjectNode) Json.tree(sealed);
    if (value == null) {
      record.remove(field);
    } else {
      record.put(field, value);
    }
    return record.toString().getBytes(UTF_8);
  }

  private byte[] sealed(PlainRecord record) {
    RecordSealer sealer = new RecordSealer(new SealKeys(store()));
    sealer.prepare(List.of(ACME));
    return Objects.requireNonNull(sealer.seal(Topics.OBSERVATIONS, record));
  }

  private String opened(byte[] sealed) {
    RecordOpener opener = new RecordOpener(new SealKeys(store()));
    opener.prepare(List.of(ACME));
    byte[] key = ACME.toString().getBytes(UTF_8);
    return switch (opener.open(new RecordOpener.Stored(Topics.OBSERVATIONS, 0, 5, key, sealed))) {
      case OpenedRecord.Content(var value, var textGone) ->
          new String(Objects.requireNonNull(value), UTF_8) + " " + textGone;
      case OpenedRecord.Forgotten _ -> "forgotten";
      case OpenedRecord.Refused _ -> "refused";
    };
  }

  private SealStore store() {
    return new SealStore() {
      @Override
      public Map<String, SeedTree> trees(Collection<String> boards) {
        return Map.of(ACME.toString(), new SeedTree(Map.of("", seed(1))));
      }

      @Override
      public Map<String, Map<Integer, Long>> sealedSince() {
        return Map.of(Topics.OBSERVATIONS, Map.of());
      }

      @Override
      public TextSeeds texts() {
        return texts;
      }
    };
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[SeedTree.BYTES];
    seed[0] = (byte) number;
    return seed;
  }
}
