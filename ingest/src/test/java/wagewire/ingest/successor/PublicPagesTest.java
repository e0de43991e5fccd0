package wagewire.ingest.successor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import wagewire.ingest.discover.BoardAddresses;
import wagewire.ingest.platform.Platforms;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

final class PublicPagesTest {

  private final BoardAddresses addresses = BoardAddresses.load();

  @Test
  void everyPageIsRecognisedAsItsBoards() {
    assertThat(PlatformFolder.rowsOfAll("public_page"))
        .isNotEmpty()
        .allSatisfy(row -> {
          BoardId board = new BoardId(row[0], "acme");
          assertThat(addresses.recognise(page(board))).as(row[0]).contains(board);
        });
  }

  @Test
  void tokensAreTriedOnPlatformsThatCanBeAsked() {
    assertThat(PublicPages.tried()).containsExactly("greenhouse", "lever", "ashby", "workable");
    assertThat(Platforms.ids()).containsAll(PublicPages.tried());
  }

  @Test
  void aTokenOfSeveralPartsHasNoPage() {
    assertThat(PublicPages.of(new BoardId("recruitee", "jobs.acme.example"))).isEmpty();
    assertThat(PublicPages.of(new BoardId("workday", "acme/wd1/External"))).isEmpty();
  }

  private static String page(BoardId board) {
    return Objects.requireNonNull(PublicPages.of(board).orElse(null)).toString();
  }
}
