package wagewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.ingest.testing.WarcFile;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.YesNoUnknown;

/** Expiry of archived answers, and answers that must not be archived. */
final class ArchiveExpiryTest extends ArchiveScene {

  @Test
  void onlyWhatIsOldAndOursIsDeletedAlsoWhenTheDaysShrink() throws IOException {
    BoardEntry board = greenhouse("1 Analyst");
    keep(board, 30);
    Path old = only();
    Path beside = Files.writeString(old.resolveSibling("notes.txt"), "mine");
    Path named = Files.write(old.resolveSibling("other.warc.gz"), WarcFile.gzip(bytes("WARC/1.0")));
    Path plain = Files.writeString(old.resolveSibling("plain.warc.gz"), "no archive");
    Path link = Files.createSymbolicLink(old.resolveSibling("link.warc.gz"), old);
    Path elsewhere = Files.createDirectories(folder.resolve("2020-01-01x/greenhouse"));
    Path copy = Files.copy(old, elsewhere.resolve("acme.warc.gz"));
    workshop.clock.advance(Duration.ofDays(7));
    greenhouse(board, "2 Manager");
    keep(board, 7);
    assertThat(old).exists();
    workshop.clock.advance(Duration.ofDays(1));
    greenhouse(board, "3 Lead");
    keep(board, 7);
    assertThat(old).doesNotExist();
    assertThat(List.of(beside, named, plain, copy)).allMatch(Files::exists);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    Path second = folder.resolve("2026-03-09");
    assertThat(second).exists();
    responses(1).clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(second).exists();
    workshop.clock.advance(Duration.ofDays(1));
    responses(1).clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(second).doesNotExist();
    assertThat(folder.resolve("2026-03-10")).exists();
  }

  @Test
  void aSourceThatWantsItIsKeptForLessOrNotAtAll() throws IOException {
    ResponseArchive responses =
        new ResponseArchive(
            folder,
            30,
            platform ->
                Optional.of(
                    RetentionTest.terms(
                        platform, platform.equals("lever") ? 0 : 2, YesNoUnknown.UNKNOWN)));
    BoardEntry board = greenhouse("1 Analyst");
    BoardEntry none = workshop.board("lever");
    workshop.server.always(CollectFixture.path(none), CannedAnswer.json(Payloads.lever(0, 1)));
    workshop.keep(board, responses, Map.of(), notes);
    assertThat(workshop.keep(none, responses, Map.of(), notes).published()).isEqualTo(1);
    assertThat(only()).hasParent(folder.resolve("2026-03-02/greenhouse"));
    workshop.clock.advance(Duration.ofDays(1));
    responses.clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(files()).hasSize(1);
    workshop.clock.advance(Duration.ofDays(1));
    responses.clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAnswerWhoseServerReservesTextAndDataMiningIsNotKept() throws IOException {
    BoardEntry board = workshop.board("greenhouse");
    workshop.server.always(
        CollectFixture.path(board),
        CannedAnswer.json(Payloads.greenhouse("1 Analyst")).with("tdm-reservation", "1"));
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void anAnswerFromAnAddressThatItsHostsFileReservesIsNotKept() throws IOException {
    workshop.server.always(
        "/.well-known/tdmrep.json",
        CannedAnswer.json("[{\"location\": \"/v1/\", \"tdm-reservation\": 1}]"));
    BoardEntry board = greenhouse("1 Analyst");
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void ofABoardWithAForgottenPostingNothingIsKeptAnyMore() throws IOException {
    BoardEntry board = greenhouse("1 Analyst", "2 Manager");
    BoardEntry other = greenhouse("1 Analyst");
    keep(board, 30);
    keep(other, 30);
    workshop.store.forget(board.board(), "1", workshop.clock.instant());
    greenhouse(board, "2 Manager", "3 Lead");
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(read(only()).board()).isEqualTo(other.board());
  }

  @Test
  void ofABoardThatIsForgottenInTheMiddleOfItsVisitNothingMoreIsKept() throws IOException {
    BoardEntry board = workshop.board("smartrecruiters");
    String path = CollectFixture.path(board);
    workshop.server.always(path, CannedAnswer.json(Payloads.smartRecruiters("1 Analyst")));
    workshop.server.script(
        path + "/1",
        _ -> {
          responses(30).forget(board.board());
          return CannedAnswer.json(Payloads.smartRecruitersDetail("1 Analyst", "Count"));
        });
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(files()).isEmpty();
    assertThat(notes).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsSaidOnceAndCollectingGoesOn() throws IOException {
    Files.writeString(folder.resolve("2026-03-02"), "in the way");
    BoardEntry board = workshop.board("lever");
    workshop.server.script(
        CollectFixture.path(board),
        request ->
            CannedAnswer.json(
                request.path().contains("skip=0")
                    ? Payloads.lever(0, 100)
                    : Payloads.lever(100, 150)));
    assertThat(keep(board, 30).published()).isEqualTo(150);
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("the other responses of this round are not kept")
        .contains(folder.toString(), "--keep-responses");
  }

  @Test
  void aFolderThatIsNoneIsSaidBeforeTheRound() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> new ResponseArchive(file, 30).checkWritable())
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT))
        .hasMessageContaining(file.toString());
  }
}
