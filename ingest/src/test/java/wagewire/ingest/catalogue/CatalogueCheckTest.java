package wagewire.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport.Hint;
import wagewire.ingest.catalogue.CatalogueCheck.CatalogueReport.PlatformCount;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueProblem;
import wagewire.model.board.SourceKind;

final class CatalogueCheckTest {

  @Test
  void boardsAreCountedByPlatformAndKind() {
    CatalogueReport report =
        check(
            """
            platform,token,employer,kind
            remoteok,all
            lever,acme,Acme
            lever,globex,Globex
            lever,jobs,,aggregator
            ycombinator,all,Initech
            """);

    assertThat(report.platforms())
        .containsExactly(
            new PlatformCount("lever", SourceKind.OWN, 2, true),
            new PlatformCount("lever", SourceKind.AGGREGATOR, 1, true),
            new PlatformCount("remoteok", SourceKind.LATEST, 1, true),
            new PlatformCount("ycombinator", SourceKind.LATEST, 1, false));
    assertThat(report)
        .returns(5, CatalogueReport::boards)
        .returns(4, CatalogueReport::collected)
        .returns(2L, CatalogueReport::employers)
        .returns(List.of(), CatalogueReport::problems)
        .returns(List.of(), CatalogueReport::hints);
  }

  @Test
  void anEmployerWithSeveralBoardsIsAHint() {
    assertThat(hints("lever,acme,Acme\nashby,globex,Globex\nashby,acme,ACME"))
        .containsExactly("4: 'ACME' has 2 boards: lever:acme, ashby:acme");
  }

  @Test
  void tokensThatDifferInCapitalsAloneAreAHint() {
    assertThat(hints("lever,acme,Acme\nlever,Acme,Acme Inc"))
        .containsExactly("3: differs from 'lever:acme' only in upper and lower case");
  }

  @Test
  void anOwnBoardOfNobodyIsAHint() {
    assertThat(hints("lever,acme")).containsExactly("2: an own board without an employer");
  }

  @Test
  void aPredecessorThatIsNotThereIsAHintAndOneThatCannotBeIsAProblem() {
    String header = "platform,token,employer,predecessor\n";

    assertThat(check(header + "lever,a,A,ashby:a\nashby,b,B\nlever,b,b,ashby:b\n").problems())
        .isEmpty();
    assertThat(check(header + "lever,a,A,ashby:a\n").hints())
        .containsExactly(new Hint(2, "predecessor 'ashby:a' is not in the catalogue"));
    assertThat(check(header + "lever,a,A,ashbee:a\nlever,b,B,lever:b\n").problems())
        .extracting(CatalogueProblem::line)
        .containsExactly(2L, 3L);
  }

  @Test
  void aTokenOfSeveralPartsNeedsThem() {
    assertThat(check("platform,token,employer\nworkday,acme/careers,Acme\n").problems())
        .extracting(CatalogueProblem::what)
        .containsExactly("a token of workday has the form tenant/wdN/site, not 'acme/careers'");
  }

  private static List<String> hints(String lines) {
    return check("platform,token,employer\n" + lines + "\n").hints().stream()
        .map(hint -> hint.line() + ": " + hint.what())
        .toList();
  }

  private static CatalogueReport check(String text) {
    return CatalogueCheck.of(Catalogue.examine(text, "here"));
  }
}
