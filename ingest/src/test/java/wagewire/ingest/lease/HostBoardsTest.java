package wagewire.ingest.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

final class HostBoardsTest {

  private static final BoardEntry ACME = board("acme");
  private static final BoardEntry BETA = board("beta");

  @Test
  void theOrderOfTheCatalogueMakesNoOtherCatalogue() {
    assertThat(lanes(ACME, BETA).catalogue()).isEqualTo(lanes(BETA, ACME).catalogue());
  }

  @Test
  void anotherBoardMakesAnotherCatalogue() {
    assertThat(lanes(ACME, BETA).catalogue()).isNotEqualTo(lanes(ACME).catalogue());
  }

  @Test
  void boardsOfOneHostShareALane() {
    HostBoards lanes = HostBoards.of(List.of(ACME, BETA), _ -> "boards.example");

    assertThat(lanes.hosts()).containsExactly("boards.example");
    assertThat(lanes.at("boards.example")).containsExactly(ACME, BETA);
    assertThat(lanes.at("elsewhere.example")).isEmpty();
  }

  private static HostBoards lanes(BoardEntry... boards) {
    return HostBoards.of(List.of(boards), entry -> entry.source().token());
  }

  private static BoardEntry board(String token) {
    return new BoardEntry(
        new Source("lever", token, SourceKind.OWN, "Acme", null, false),
        URI.create("http://127.0.0.1:1"));
  }
}
