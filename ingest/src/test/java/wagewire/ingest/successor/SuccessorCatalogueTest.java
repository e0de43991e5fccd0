package wagewire.ingest.successor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.successor.FoundSuccessor.SuccessorEvidence;
import wagewire.model.board.BoardId;

final class SuccessorCatalogueTest {

  private final List<BoardEntry> catalogue =
      Catalogue.read("platform,token,employer\nlever,acme,Acme\nlever,globex,Globex\n", "here");

  @Test
  void successorsOfSuccessorsAreJoinedWhateverTheirOrder() {
    assertThat(joined(found("ashby:acme", "gem:acme"), found("lever:acme", "ashby:acme")))
        .containsExactly(
            "lever:acme null", "lever:globex null", "ashby:acme lever:acme", "gem:acme ashby:acme");
  }

  @Test
  void aCircleIsNotClosed() {
    assertThat(joined(found("lever:acme", "ashby:acme"), found("ashby:acme", "lever:acme")))
        .containsExactly("lever:acme null", "lever:globex null", "ashby:acme lever:acme");
  }

  @Test
  void ofTwoThatLeadToOneBoardTheFirstIsItsPredecessor() {
    assertThat(joined(found("lever:globex", "ashby:one"), found("lever:acme", "ashby:one")))
        .containsExactly("lever:acme null", "lever:globex null", "ashby:one lever:globex");
  }

  @Test
  void successorsOfBoardsThatAreNotThereAreLeftOut() {
    assertThat(joined(found("lever:initech", "ashby:initech"))).hasSize(2);
  }

  @Test
  void aSuccessorHasTheEmployerOfTheLostBoard() {
    SuccessorCatalogue lineages =
        SuccessorCatalogue.of(catalogue, List.of(found("lever:acme", "ashby:acme")));

    assertThat(lineages.boards().getLast().source().employer()).isEqualTo("Acme");
  }

  private List<String> joined(FoundSuccessor... found) {
    return SuccessorCatalogue.of(catalogue, List.of(found)).boards().stream()
        .map(entry -> entry.board() + " " + entry.source().predecessor())
        .toList();
  }

  private static FoundSuccessor found(String board, String successor) {
    return new FoundSuccessor(
        BoardId.parse(board),
        BoardId.parse(successor),
        null,
        "Acme",
        SuccessorEvidence.REDIRECT,
        "https://acme.example/",
        Instant.EPOCH);
  }
}
