package wagewire.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueProblem;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class CatalogueTest {

  @TempDir Path folder;

  @Test
  void aLineIsABoardWithItsSource() throws IOException {
    Path file =
        write(
            """
            platform,token,employer,kind,predecessor,base_url,website,note,listed_by,selected_on,selected_by
            lever,globex,"Globex, Inc.",,greenhouse:globex,http://127.0.0.1:8080/mirror,https://globex.example,moved in May,a list,2026-08-12,live
            """);

    assertThat(Catalogue.read(file))
        .containsExactly(
            new BoardEntry(
                new Source(
                    "lever",
                    "globex",
                    SourceKind.OWN,
                    "Globex, Inc.",
                    new BoardId("greenhouse", "globex"),
                    false,
                    new BoardSelection(LocalDate.of(2026, 8, 12), "live")),
                URI.create("http://127.0.0.1:8080/mirror"),
                URI.create("https://globex.example")));
  }

  @Test
  void optionalColumnsMayBeMissingAndRemarksArePassedOver() throws IOException {
    Path file = write("# mine\nplatform,token,employer\n\nashby,acme\n# more\ngreenhouse,acme\n");

    assertThat(Catalogue.read(file).stream().map(BoardEntry::board))
        .containsExactly(new BoardId("ashby", "acme"), new BoardId("greenhouse", "acme"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          platform,token;greenhose,acme          | UNKNOWN_PLATFORM     | line 2 | mean 'greenhouse'
          platform,token;xyz,acme                | UNKNOWN_PLATFORM     | line 2 | ashby, avature, bamboohr
          platform,token,employr;lever,acme,Acme | UNREADABLE_CATALOGUE | line 1 | mean 'employer'
          platform,employer;lever,Acme           | MISSING_COLUMN       | line 1 | no column 'token'
          platform,token;lever,acme;lever,acme   | UNREADABLE_CATALOGUE | line 3 | is already on line 2
          platform,token;lever,                  | UNREADABLE_CATALOGUE | line 2 | no token
          platform,token;lever                   | UNREADABLE_CATALOGUE | line 2 | no token
          platform,token;lever,acme,Acme         | UNREADABLE_CATALOGUE | line 2 | more fields
          platform,token,kind;lever,acme,owned   | UNREADABLE_CATALOGUE | line 2 | mean 'own'
          platform,token,predecessor;lever,a,b   | UNREADABLE_CATALOGUE | line 2 | not platform:token
          platform,token,base_url;lever,a,ftp:x  | UNREADABLE_CATALOGUE | line 2 | is not an http or https address
          platform,token,website;lever,a,a.b     | UNREADABLE_CATALOGUE | line 2 | website 'a.b' is not
          platform,token,base_url;lever,a,http://| UNREADABLE_CATALOGUE | line 2 | base_url 'http://'
          platform,token,selected_on,selected_by;lever,a,may,live | UNREADABLE_CATALOGUE | line 2 | selected_on 'may' is not a date
          platform,token,selected_on;lever,a,2026-08-12 | UNREADABLE_CATALOGUE | line 2 | together or not at all
          platform,token,token;lever,a,b         | UNREADABLE_CATALOGUE | file   | not valid CSV
          """)
  void aWrongLineIsNamedWithWhatIsWrong(String lines, ErrorCode code, String where, String what)
      throws IOException {
    Path file = write(lines.replace(';', '\n') + "\n");

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> Catalogue.read(file))
        .withMessageContaining(file.toString())
        .withMessageContaining(where.equals("file") ? "" : where)
        .withMessageContaining(what)
        .extracting(WagewireException::code)
        .isEqualTo(code);
  }

  @Test
  void aFileThatIsNotThereIsAnUnreadableCatalogue() {
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> Catalogue.read(folder.resolve("missing.csv")))
        .withMessageContaining("missing.csv")
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.UNREADABLE_CATALOGUE);
  }

  @Test
  void aBoardOfAPlatformThatCannotBeCollectedLiveIsKept() {
    List<BoardEntry> entries =
        Catalogue.read("platform,token\nycombinator,all\nlever,acme\n", "here");

    assertThat(entries.stream().map(BoardEntry::live)).containsExactly(false, true);
  }

  @Test
  void everyProblemIsFoundNotOnlyTheFirst() {
    ParsedCatalogue reading =
        Catalogue.examine(
            """
            platform,token,kind,base_url
            greenhose,acme,owned
            lever,acme
            lever,,,ftp://x
            lever,acme
            """,
            "here");

    assertThat(reading.problems().stream().map(CatalogueProblem::line))
        .containsExactly(2L, 2L, 4L, 4L, 5L);
    assertThat(reading.entries()).hasSize(1);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("boards.csv"), text);
  }
}
