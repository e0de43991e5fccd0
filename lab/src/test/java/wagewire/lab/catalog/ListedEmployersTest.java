package wagewire.lab.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.model.board.BoardId;

final class ListedEmployersTest {

  private static final String CATALOGUE = "platform,token,employer,website\n";

  @Test
  void aNameThatNobodyElseHasStaysAsItIs() {
    assertThat(names("", board("lever", "globex", "Globex"))).containsExactly("Globex");
  }

  @Test
  void equalNamesOnTwoPlatformsAreNotOneEmployer() {
    assertThat(
            names(
                "",
                board("bamboohr", "pinnacle", "Pinnacle"),
                board("lever", "pinnacle", "Pinnacle Inc"),
                board("lever", "globex", "Globex")))
        .containsExactly(
            "Pinnacle [pinnacle at bamboohr]", "Pinnacle Inc [pinnacle at lever]", "Globex");
  }

  @Test
  void equalNamesOnOnePlatformAreNotOneEmployerEither() {
    assertThat(names("", board("ashby", "arch", "Arch"), board("ashby", "arch.co", "Arch")))
        .containsExactly("Arch [arch at ashby]", "Arch [arch.co at ashby]");
  }

  @Test
  void boardsOfOneAccountAreOneEmployers() {
    assertThat(
            names(
                "",
                board("workday", "chess/wd1/north", "Chess"),
                board("workday", "chess/wd1/south", "Chess")))
        .containsExactly("Chess", "Chess");
  }

  @Test
  void oneWebsiteMakesThemOneEmployersAlsoThroughAThirdBoard() {
    assertThat(
            names(
                "",
                board("lever", "juno", "Juno", "https://www.juno.example"),
                board("workday", "juno/wd1/a", "Juno"),
                board("workday", "juno/wd1/b", "Juno", "https://jobs.juno.example"),
                board("recruitee", "junolegal", "Juno", "https://juno.test")))
        .containsExactly(
            "Juno [juno at lever]",
            "Juno [juno at lever]",
            "Juno [juno at lever]",
            "Juno [junolegal at recruitee]");
  }

  @Test
  void aNameOfTheCatalogueIsJoinedOnlyByWhatIsKnownOfItsBoards() {
    String catalogue = CATALOGUE + "lever,acme,Acme,https://acme.example\n";
    assertThat(
            names(
                catalogue,
                board("ashby", "acme", "Acme", "https://careers.acme.example"),
                board("breezy", "acme", "Acme")))
        .containsExactly("Acme", "Acme [acme at breezy]");
  }

  @Test
  void whatWasNamedApartIsFoundAgain() {
    String catalogue =
        CATALOGUE
            + "workday,chess/wd1/north,Chess [chess at workday]\n"
            + "lever,chess,Chess [chess at lever]\n";
    assertThat(
            names(
                catalogue,
                board("workday", "chess/wd1/south", "Chess"),
                board("gem", "chess", "Chess")))
        .containsExactly("Chess [chess at workday]", "Chess [chess at gem]");
  }

  @Test
  void whatWasJoinedUnderANameOfItsOwnIsFoundAgain() {
    String catalogue =
        CATALOGUE
            + "lever,juno,Juno [juno at lever],https://juno.example\n"
            + "workday,juno/wd1/a,Juno [juno at lever],https://juno.example\n";
    assertThat(
            names(
                catalogue,
                board("workday", "juno/wd1/c", "Juno"),
                board("gem", "juno", "Juno"),
                board("ashby", "x", "Juno", "https://juno.example")))
        .containsExactly("Juno [juno at lever]", "Juno [juno at gem]", "Juno [juno at lever]");
  }

  @Test
  void hostsThatAPlatformGivesItsCustomersAreDifferentSites() {
    assertThat(
            names(
                "",
                board("lever", "acme", "Acme", "https://a.teamtailor.com"),
                board("gem", "acme", "Acme", "https://b.teamtailor.com")))
        .containsExactly("Acme [acme at lever]", "Acme [acme at gem]");
  }

  @Test
  void longAccountsAreShortened() {
    assertThat(
            names(
                "",
                board("paylocity", "0b1c2a34-0001-0002-0003-000000000004", "Acme"),
                board("lever", "acme", "Acme")))
        .containsExactly("Acme [0b1c2a34 at paylocity]", "Acme [acme at lever]");
  }

  @Test
  void aTextThatNamesNobodyGetsTheAccount() {
    assertThat(names("", board("ashby", "globex", "Jobs")))
        .containsExactly("Jobs [globex at ashby]");
  }

  @Test
  void accountsDoNotDifferByCapitals() {
    assertThat(
            names(
                "",
                board("ukg", "host/ACM1/0b1c", "Acme"),
                board("ukg", "other/acm1/0b1d", "Acme"),
                board("lever", "acme", "Acme")))
        .containsExactly("Acme [acm1 at ukg]", "Acme [acm1 at ukg]", "Acme [acme at lever]");
  }

  @Test
  void boardsWithoutANameHaveNone() {
    assertThat(names("", board("lever", "a", null), board("lever", "b", null)))
        .containsOnlyNulls()
        .hasSize(2);
  }

  private static List<@Nullable String> names(String catalogue, NewBoard... boards) {
    List<BoardEntry> entries =
        catalogue.isEmpty() ? List.of() : Catalogue.read(catalogue, "catalogue");
    return new ListedEmployers(entries, ListedEmployersTest::id)
        .apart(List.of(boards)).stream().<@Nullable String>map(NewBoard::employer).toList();
  }

  private static String id(String name) {
    return name.equals("Jobs") ? "" : name.toLowerCase(Locale.ROOT).replace(" inc", "");
  }

  private static NewBoard board(String platform, String token, @Nullable String name) {
    return NewBoard.of(new BoardId(platform, token), name);
  }

  private static NewBoard board(String platform, String token, String name, String website) {
    return new NewBoard(new BoardId(platform, token), name, null, null, URI.create(website));
  }
}
