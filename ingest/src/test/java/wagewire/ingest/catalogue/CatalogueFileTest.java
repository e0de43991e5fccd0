package wagewire.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.catalogue.CatalogueFile.Growth;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class CatalogueFileTest {

  private static final BoardId GLOBEX = new BoardId("lever", "globex");

  @TempDir Path folder;

  @Test
  void aBoardGoesToItsPlaceAndEveryOtherLineStaysAsItIs() throws IOException {
    Path file =
        write(
            """
            # mine
            platform, token, employer
            ashby,acme,"Acme, Inc."

            # about initech
            lever,initech,Initech
            # the end
            """);

    Growth growth = new CatalogueFile(file).add(List.of(NewBoard.of(GLOBEX, "Globex, Ltd")));

    assertThat(file)
        .hasContent(
            """
            # mine
            platform, token, employer
            ashby,acme,"Acme, Inc."
            lever,globex,"Globex, Ltd"

            # about initech
            lever,initech,Initech
            # the end
            """);
    assertThat(growth).isEqualTo(new Growth(List.of(GLOBEX), List.of(), 3, false));
  }

  @Test
  void boardsThatAreGoneAreMarkedAndEveryOtherLineStaysAsItIs() throws IOException {
    Path file =
        write(
            """
            # mine
            platform, token, employer
            ashby,acme,"Acme, Inc."
            lever,globex
            # the end
            """);
    LocalDate day = LocalDate.of(2026, 9, 8);

    new CatalogueFile(file).writeGone(file.toString(), Map.of(GLOBEX, Optional.of(day)));

    assertThat(file)
        .hasContent(
            """
            # mine
            platform,token,employer,gone_on
            ashby,acme,"Acme, Inc."
            lever,globex,,2026-09-08
            # the end
            """);
    assertThat(Catalogue.read(file).getLast().goneOn()).isEqualTo(day);

    Path other = folder.resolve("other.csv");
    new CatalogueFile(other).writeGone(file.toString(), Map.of(GLOBEX, Optional.empty()));

    assertThat(other).content().contains("lever,globex\n").doesNotContain("2026");
  }

  @Test
  void whereLinesAreNotSortedNewOnesGoToTheEndSorted() throws IOException {
    Path file = write("platform,token\nlever,b\nashby,a\n");

    new CatalogueFile(file)
        .add(
            List.of(
                NewBoard.of(new BoardId("lever", "a"), null),
                NewBoard.of(new BoardId("ashby", "b"), null)));

    assertThat(file).hasContent("platform,token\nlever,b\nashby,a\nashby,b\nlever,a\n");
  }

  @Test
  void aBoardThatIsThereIsNotPutInAgain() throws IOException {
    Path file = write("platform,token\r\nlever,globex\r\n");
    NewBoard acme = NewBoard.of(new BoardId("ashby", "acme"), null);

    Growth growth = new CatalogueFile(file).add(List.of(NewBoard.of(GLOBEX, "Globex"), acme, acme));

    assertThat(growth.known()).containsExactly(GLOBEX, acme.board());
    assertThat(Files.readString(file))
        .isEqualTo("platform,token\r\nashby,acme\r\nlever,globex\r\n");
  }

  @Test
  void aFileThatIsNotThereBeginsAsTheStarter() {
    Path file = folder.resolve("new.csv");
    BoardId board = new BoardId("lever", "globex-of-springfield");

    Growth growth = new CatalogueFile(file).add(List.of(NewBoard.of(board, "Globex")));

    assertThat(growth.begun()).isTrue();
    assertThat(Catalogue.read(file))
        .hasSize(growth.boards())
        .containsAll(BundledCatalogue.STARTER.boards())
        .hasSize(BundledCatalogue.STARTER.boards().size() + 1);
  }

  @Test
  void aKindOfItsOwnNeedsItsColumn() throws IOException {
    NewBoard board = new NewBoard(GLOBEX, null, SourceKind.AGGREGATOR, null, null);
    Path without = write("platform,token\n");

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> new CatalogueFile(without).add(List.of(board)))
        .withMessageContaining("no column 'kind'")
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.MISSING_COLUMN);

    Path with = write("platform,token,kind,base_url\n");
    new CatalogueFile(with)
        .add(
            List.of(
                board,
                new NewBoard(
                    new BoardId("recruitee", "jobs.acme.example"),
                    null,
                    SourceKind.OWN,
                    URI.create("https://jobs.acme.example"),
                    null)));
    assertThat(with)
        .hasContent(
            """
            platform,token,kind,base_url
            lever,globex,aggregator
            recruitee,jobs.acme.example,,https://jobs.acme.example
            """);
  }

  @Test
  void aWebsiteIsWrittenWhereItHasAColumn() throws IOException {
    NewBoard board =
        new NewBoard(GLOBEX, "Globex", null, null, URI.create("https://globex.example"));
    Path with = write("platform,token,employer,website\n");
    new CatalogueFile(with).add(List.of(board));
    assertThat(with).content().endsWith("lever,globex,Globex,https://globex.example\n");

    Path without = write("platform,token,employer\n");
    new CatalogueFile(without).add(List.of(board));
    assertThat(without).content().endsWith("lever,globex,Globex\n");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("boards.csv"), text);
  }
}
