package wagewire.ingest.successor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.platform.LivePlatform;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

final class PublicPageUrlsTest {

  private final BoardAddressMatcher addresses = BoardAddressMatcher.load();

  /** Form of Paycom's tokens. */
  private static final String CLIENT_KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void everyPageIsRecognisedAsItsBoards() {
    assertThat(PlatformFolder.rowsOfAll("public_page"))
        .isNotEmpty()
        .allSatisfy(row -> {
          BoardId board = new BoardId(row[0], row[0].equals("paycom") ? CLIENT_KEY : "acme");
          assertThat(addresses.recognise(page(board))).as(row[0]).contains(board);
        });
  }

  @Test
  void tokensAreTriedOnPlatformsThatCanBeAsked() {
    assertThat(PublicPageUrls.tried()).containsExactly("greenhouse", "lever", "ashby", "workable");
    assertThat(LivePlatform.ids()).containsAll(PublicPageUrls.tried());
  }

  @Test
  void aTokenOfSeveralPartsHasNoPage() {
    assertThat(PublicPageUrls.of(new BoardId("recruitee", "jobs.acme.example"))).isEmpty();
    assertThat(PublicPageUrls.of(new BoardId("workday", "acme/wd1/External"))).isEmpty();
  }

  private static String page(BoardId board) {
    return Objects.requireNonNull(PublicPageUrls.of(board).orElse(null)).toString();
  }
}
