package wagewire.lab.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.lab.catalog.BoardListReader.Unrecognised;
import wagewire.model.board.BoardId;

final class BoardListReaderTest {

  @Test
  void anAddressALineIsRecognised() throws IOException {
    BoardListReader list =
        read(
            "here",
            """
            # mine
            https://jobs.lever.co/acme
            https://jobs.lever.co/acme/5b1c2a34
            boards.greenhouse.io/globex
            https://initech.example/careers
            """);

    assertThat(boards(list)).containsExactly("lever:acme", "greenhouse:globex");
    assertThat(list.rows()).isEqualTo(4);
    assertThat(list.unrecognised())
        .containsExactly(
            new Unrecognised(
                "here, line 5",
                "https://initech.example/careers",
                "no address of a board of a known platform"));
  }

  @Test
  void aTokenALineIsOfThePlatformThatWasNamed() throws IOException {
    assertThat(boards(read("greenhouse.txt", "Acme\nglobex\n")))
        .containsExactly("greenhouse:acme", "greenhouse:globex");
    assertThat(read("here", "acme\n").unrecognised()).hasSize(1);
  }

  @Test
  void columnsAreToldByTheirNames() throws IOException {
    BoardListReader list =
        read(
            "here",
            """
            Name,Slug,URL
            "Acme, Inc.",acme/external,https://acme.wd1.myworkdayjobs.com/External
            Globex,globex,https://globex.recruitee.com
            """);

    assertThat(list.boards().stream().map(NewBoard::employer))
        .containsExactly("Acme, Inc.", "Globex");
    assertThat(boards(list)).containsExactly("workday:acme/wd1/External", "recruitee:globex");
  }

  @Test
  void whereThereIsNoAddressPlatformAndTokenDo() throws IOException {
    assertThat(boards(read("here", "platform,token\nlever,acme\nlevre,acme\n")))
        .containsExactly("lever:acme");
    assertThat(boards(read("workday.txt", "slug\nacme/external\nacme/wd1/external\n")))
        .containsExactly("workday:acme/wd1/external");
  }

  @Test
  void yamlNamesCompanyAndBoardAndPerhapsThePlatform() throws IOException {
    BoardListReader list = new BoardListReader();
    list.read(
        open(
            """
            # boards
            - company: Acme
              board: acme
            - company: Globex, Inc.
              provider: lever
              board: globex
              website: globex.example
            - company: Initech
            """),
        "lists/jobscore.yml");
    assertThat(boards(list)).containsExactly("jobscore:acme", "lever:globex");
    assertThat(list.boards().getLast())
        .isEqualTo(
            new NewBoard(
                new BoardId("lever", "globex"),
                "Globex, Inc.",
                null,
                null,
                URI.create("https://globex.example")));
    assertThat(list.unrecognised())
        .containsExactly(
            new Unrecognised(
                "lists/jobscore.yml", "Initech", "no address of a board of a known platform"));
    assertThat(list.rows()).isEqualTo(3);
  }

  @Test
  void scalarsOfYamlAreTextsAsWritten() throws IOException {
    BoardListReader list = new BoardListReader();
    list.read(open("- board: 007\n- board: 0x10\n- 1e5\n"), "jobscore.yml");
    assertThat(boards(list)).containsExactly("jobscore:007", "jobscore:0x10", "jobscore:1e5");
  }

  @Test
  void anObjectAroundBoardsIsNoBoard() throws IOException {
    BoardListReader list = new BoardListReader();
    list.read(
        open(
            """
            {"url": "https://lists.example", "boards": {"ashby": ["acme", 42], "lever": "globex"},
             "by": [{"slug": "initech/wd1/a", "tags": ["x"]}], "unheard-of": {"ashby": [], "x": ["y"]}}
            """),
        "workday.all.json");
    assertThat(boards(list))
        .containsExactly("ashby:acme", "ashby:42", "lever:globex", "workday:initech/wd1/a");
    assertThat(list.unrecognised())
        .containsExactly(
            new Unrecognised(
                "workday.all.json", "y", "no address of a board, and no platform of a token"));
  }

  @Test
  void whatIsNoWebsiteIsLeftOut() throws IOException {
    BoardListReader list =
        read(
            "here",
            """
            platform,token,website
            lever,a,N/A
            lever,b,ftp://b.example
            lever,c,HTTP://C.example/x
            lever,d,d.example
            """);
    assertThat(list.boards().stream().map(board -> String.valueOf(board.website())))
        .containsExactly("null", "null", "http://C.example/x", "https://d.example");
  }

  @Test
  void jsonListsTokensBelowTheirPlatform() throws IOException {
    BoardListReader list = new BoardListReader();
    list.read(
        open(
            """
            {"schema": 2, "source": "somewhere", "counts": {"ashby": {"live": 2}},
             "ats": {"ashby": ["acme"], "workday": ["globex|wd1|ext"], "unheard-of": ["x"]},
             "gone": {"ashby": ["initech"]}}
            """),
        "slugs.json");
    assertThat(boards(list)).containsExactly("ashby:acme", "workday:globex/wd1/ext");
    assertThat(list.unrecognised())
        .containsExactly(
            new Unrecognised(
                "slugs.json", "x", "no address of a board, and no platform of a token"));
  }

  @Test
  void textsOfJsonAreOfThePlatformThatWasNamed() throws IOException {
    BoardListReader list = new BoardListReader();
    list.read(open("[\"acme|wd1|img\", \"globex|wd5|careers\"]"), "workday.json");
    assertThat(boards(list)).containsExactly("workday:acme/wd1/img", "workday:globex/wd5/careers");
  }

  @Test
  void brokenYamlIsUnreadable() {
    assertThatIOException()
        .isThrownBy(() -> new BoardListReader().read(open("- company: [a"), "jobscore.yml"));
  }

  @Test
  void boardsOfSitesOnHostsOfTheirOwnAreNamedByPlatformAndToken() throws IOException {
    assertThat(
            boards(read("here", "platform,token\njibe,careers.acme.example\nphenom,jobs.x.test\n")))
        .containsExactly("jibe:careers.acme.example", "phenom:jobs.x.test");
  }

  @Test
  void tokensAreReadAsListsWriteThem() throws IOException {
    assertThat(
            boards(
                read(
                    "here",
                    """
                    platform,token
                    isolvedhire,Acme
                    isolvedhire,globex.isolvedhire.com
                    applicantpro,acme
                    recruiterbox,acme
                    careerspage,acme
                    cornerstone,acme
                    cornerstone,acme/4
                    avature,acme.avature.net
                    avature,globex/jobs
                    gohire,acme-foods-ab12cd34
                    gohire,ab12cd35
                    crelate,acme:0a1b2c3d-0000-4000-8000-000000000000
                    dayforce,acme/CANDIDATEPORTAL
                    dayforce,acme/alljobs
                    join,4711
                    paycom,0123456789ABCDEF0123456789abcdef
                    """)))
        .containsExactly(
            "applicantpro:acme.isolvedhire.com",
            "applicantpro:globex.isolvedhire.com",
            "applicantpro:acme",
            "trakstar:acme",
            "manatal:acme",
            "cornerstone:acme/1",
            "cornerstone:acme/4",
            "avature:acme",
            "avature:globex/jobs",
            "gohire:ab12cd34",
            "gohire:ab12cd35",
            "crelate:acme",
            "dayforce:acme",
            "dayforce:acme/alljobs",
            "join:4711",
            "paycom:0123456789abcdef0123456789abcdef");
    assertThat(boards(read("isolvedhire.txt", "acme\n")))
        .containsExactly("applicantpro:acme.isolvedhire.com");
  }

  @Test
  void tokensOfAnotherFormAreRefusedWithTheReason() throws IOException {
    BoardListReader list =
        read(
            "here",
            """
            platform,token
            apploi,4711
            gupy,4711
            paycom,acme
            gohire,acme-10011111
            factorial,acme
            catsone,acme.catsone.com
            taleo,acme
            isolvedhire,acme/b
            greenhouse,?
            """);
    assertThat(list.boards()).isEmpty();
    assertThat(list.unrecognised().stream().map(Unrecognised::reason))
        .containsExactly(
            "no platform 'apploi' is known",
            "a token of 'gupy' has the form of the part before .gupy.io, not of a company's number",
            "a token of 'paycom' has the form of 32 hexadecimal digits",
            "a token of 'gohire' has the form of eight letters and digits, not of digits alone",
            "a token of 'factorial' has the form of a host, such as acme.factorialhr.com",
            "a token of 'catsone' has the form tenant/portal",
            "a token of 'taleo' has the form host/part/company/site",
            "not a token of 'isolvedhire'",
            "not a token of 'greenhouse'");
  }

  private static BufferedReader open(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private static BoardListReader read(String where, String text) throws IOException {
    BoardListReader list = new BoardListReader();
    list.read(open(text), where);
    return list;
  }

  private static List<String> boards(BoardListReader list) {
    return list.boards().stream().map(board -> board.board().toString()).toList();
  }
}
