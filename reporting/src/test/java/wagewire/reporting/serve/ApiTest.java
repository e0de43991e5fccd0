package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.brief.render.BriefDocument;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.page.CollectorState;
import wagewire.reporting.serve.answer.FigureResource;
import wagewire.reporting.testing.ParquetContents;
import wagewire.reporting.testing.WorkbookContents;

/** What programs are answered. */
class ApiTest {

  private static final String ROLE = "role=marketing-operations";
  private static final FigureChoice CHOICE =
      FigureChoice.read("marketing-operations", null, null, null);
  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();

  @AfterAll
  static void stop() {
    MARKET.close();
  }

  @Test
  void payToolsAndPostingsAreWhatTheirQuestionsFind() throws Exception {
    assertThat(SITE.get("/api/v1/pay?" + ROLE).body())
        .isEqualTo(Json.text(PayFigures.find(MARKET.figures(), CHOICE, null)));
    assertThat(SITE.get("/api/v1/tools?top=3&" + ROLE).body())
        .isEqualTo(Json.text(ToolFigures.find(MARKET.figures(), CHOICE, 3)));
    List<Figure> counts = CountFigures.find(MARKET.figures(), CHOICE);
    assertThat(counts).extracting(Figure::metric).contains("active", "opened", "long_open_share");
    assertThat(SITE.get("/api/v1/postings?" + ROLE).body())
        .isEqualTo(Json.text(counts.stream().map(FigureText::worded).toList()));
  }

  /** All postings of this market are there. */
  @Test
  void payOfAMetropolitanAreaIsThatOfItsPostings() throws Exception {
    JsonNode whole = Json.tree(SITE.get("/api/v1/pay?" + ROLE).body()).get(0);
    JsonNode area = Json.tree(SITE.get("/api/v1/pay?metro=austin&" + ROLE).body()).get(0);
    assertThat(area.get("metric").asString()).isEqualTo("pay_p50");
    assertThat(area.get("metro").asString()).isEqualTo("12420");
    assertThat(area.get("value")).isEqualTo(whole.get("value"));
    assertThat(area.get("ci_low")).isEqualTo(whole.get("ci_low"));
    assertThat(area.get("sentence").asString())
        .contains(" in the Austin metro area paid in USD was $");
    assertThat(area.get("figure_id")).isNotEqualTo(whole.get("figure_id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-TX", "texas"})
  void figuresOfARegionAreThoseOfItsPostings(String written) throws Exception {
    for (String resource : List.of("growth", "postings")) {
      assertThat(figures(resource, "region=" + written + "&"))
          .as(resource)
          .isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.get("region").asString()).isEqualTo("US-TX"));
    }
    assertThat(figures("postings", "region=" + written + "&").get(0).get("value"))
        .isEqualTo(figures("postings", "").get(0).get("value"));
  }

  private static JsonNode figures(String resource, String splits) throws Exception {
    return Json.tree(SITE.get("/api/v1/" + resource + "?" + splits + ROLE).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "growth?seniority=manager",
        "growth?country=US",
        "postings?employment_type=contract"
      })
  void aRegionIsNotSplitFurther(String other) throws Exception {
    HttpResponse<String> refused = SITE.get("/api/v1/" + other + "&region=US-TX");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("does not apply: figures by region are split by role alone");
  }

  /** Postings that are open have no day of closing. */
  @Test
  void aLineOfSinglePostingsHasACellForEachColumn() throws Exception {
    String csv = SITE.get("/api/v1/postings/search.csv?" + ROLE).body();
    try (var rows = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      List<CSVRecord> records = rows.getRecords();
      int columns = records.getFirst().size();
      assertThat(records).hasSizeGreaterThan(5);
      assertThat(records).allSatisfy(record -> assertThat(record.size()).isEqualTo(columns));
      int closed = records.getFirst().toList().indexOf("closed_on");
      assertThat(records.get(1).get(closed)).isEmpty();
    }
  }

  @Test
  void aQueryLikeAFigureFindsItWhateverItIsSplitBy() {
    FigureChoice austin = CHOICE.ofMetro("Austin");
    List<Figure> found =
        Stream.of(
                PayFigures.find(MARKET.figures(), austin, null),
                PayFigures.find(MARKET.figures(), CHOICE, "USD"),
                CountFigures.find(MARKET.figures(), austin),
                CountFigures.find(MARKET.figures(), CHOICE),
                ToolFigures.find(MARKET.figures(), CHOICE, 3))
            .flatMap(List::stream)
            .toList();
    assertThat(found)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            figure -> assertThat(MARKET.figures().one(FigureQuery.like(figure))).hasValue(figure));
  }

  @Test
  void aFigureIsAnsweredWeekByWeekAsPagesShowItAlsoForAnotherRole() throws Exception {
    Figure open = CountFigures.find(MARKET.figures(), CHOICE).getFirst();
    String address = "/api/v1/figures/" + open.figureId() + "/history?weeks=3";
    JsonNode own = Json.tree(SITE.get(address).body());
    assertThat(own.get("role").asString()).isEqualTo("marketing-operations");
    assertThat(own.get("label").asString()).isEqualTo("Marketing operations");
    assertThat(own.get("points")).hasSize(3);
    JsonNode newest = own.get("points").get(2);
    assertThat(newest.get("figure_id").asString()).isEqualTo(open.figureId());
    assertThat(newest.get("period").asString()).isEqualTo("Week of 21 Apr 2025");
    assertThat(newest.get("mark").asString()).startsWith("Shown");
    assertThat(newest.get("value").asDouble()).isEqualTo(open.requireValue());

    JsonNode family = Json.tree(SITE.get(address + "&role=marketing-ops").body());
    assertThat(family.get("role").asString()).isEqualTo("marketing-ops");
    assertThat(family.get("metric")).isEqualTo(own.get("metric"));
    assertThat(family.get("points").get(2).get("period_end")).isEqualTo(newest.get("period_end"));

    JsonNode none = Json.tree(SITE.get(address + "&role=crm-admin").body());
    assertThat(none.get("points")).isEmpty();
    assertThat(SITE.get(address + "&role=nobody").statusCode()).isEqualTo(400);
    assertThat(SITE.get("/api/v1/figures/none/history").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aWeekWithoutFiguresIsAnErrorThatNamesTheNewest(FigureResource question) throws Exception {
    HttpResponse<String> answer = SITE.get("/api/v1/" + question.id() + "?week=2019-W01");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("week must be one that was released, not '2019-W01'; the newest is ");
  }

  @ParameterizedTest
  @EnumSource
  void asCsvThereIsALineForEachFigure(FigureResource question) throws Exception {
    String address = "/api/v1/" + question.id();
    HttpResponse<String> answer = SITE.get(address + ".csv?" + ROLE);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(answer.body())).getRecords();
    assertThat(rows.getFirst().toList()).isEqualTo(Json.fields(Figure.class));
    assertThat(rows.stream().skip(1).map(row -> row.get(0)))
        .containsExactlyElementsOf(ids(Json.tree(SITE.get(address + "?" + ROLE).body())));
  }

  @ParameterizedTest
  @EnumSource
  void asParquetThereIsARowForEachFigureWithItsTypes(FigureResource question) throws Exception {
    String address = "/api/v1/" + question.id();
    HttpResponse<byte[]> answer = SITE.bytes(address + ".parquet?weeks=2&" + ROLE);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.apache.parquet");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + question.id() + ".parquet\"");
    ParquetContents contents = ParquetContents.read(answer.body());
    assertThat(contents.types().keySet()).containsExactlyElementsOf(Json.fields(Figure.class));
    assertThat(contents.types())
        .containsEntry("period_end", "optional int32 period_end (DATE)")
        .containsEntry("value", "optional double value")
        .containsEntry("postings", "optional int32 postings")
        .containsEntry("sentence", "optional binary sentence (STRING)");
    JsonNode figures = Json.tree(SITE.get(address + "?weeks=2&" + ROLE).body());
    assertThat(contents.rows()).hasSize(figures.size());
    for (int row = 0; row < figures.size(); row++) {
      JsonNode figure = figures.get(row);
      assertThat(contents.rows().get(row))
          .containsEntry("figure_id", figure.get("figure_id").asString())
          .containsEntry(
              "period_end", (int) LocalDate.parse(figure.get("period_end").asString()).toEpochDay())
          .containsEntry(
              "value", figure.get("value").isNull() ? null : figure.get("value").asDouble())
          .containsEntry("reason", figure.get("reason").asString(null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void asAWorkbookThereIsARowForEachFigure(FigureResource question) throws Exception {
    String address = "/api/v1/" + question.id();
    HttpResponse<byte[]> answer = SITE.bytes(address + ".xlsx?weeks=2&" + ROLE);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + question.id() + ".xlsx\"");
    WorkbookContents contents = WorkbookContents.read(answer.body());
    JsonNode figures = Json.tree(SITE.get(address + "?weeks=2&" + ROLE).body());
    assertThat(contents.table())
        .extracting(row -> row.cell("figure_id").text())
        .containsExactlyElementsOf(ids(figures));
    assertThat(contents.table())
        .allSatisfy(row -> assertThat(row.cell("period_end").format()).isEqualTo("yyyy-mm-dd"));
  }

  @Test
  void oneFiguresWeeksAreAParquetFileOfTheirOwn() throws Exception {
    String id = active().figureId();
    HttpResponse<byte[]> answer = SITE.bytes("/api/v1/figures/" + id + ".parquet?weeks=5");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + id + ".parquet\"");
    assertThat(ParquetContents.read(answer.body()).rows())
        .hasSize(5)
        .last()
        .satisfies(row -> assertThat(row).containsEntry("figure_id", id));
  }

  @Test
  void withoutFiguresThereIsAHeaderAlone() throws Exception {
    assertThat(SITE.get("/api/v1/growth.csv?week=2025-W02").body())
        .isEqualTo(FigureCsv.of(Figure.class, List.of()))
        .startsWith("figure_id,metric,period_start")
        .hasLineCount(1);
  }

  @Test
  void earlierWeeksComeBeforeTheOneAskedFor() throws Exception {
    JsonNode figures = Json.tree(SITE.get("/api/v1/postings?weeks=4&" + ROLE).body());
    assertThat(figures.findValuesAsString("metric").stream().filter("active"::equals)).hasSize(4);
    assertThat(figures.findValuesAsString("period_end"))
        .startsWith("2025-04-06", "2025-04-13", "2025-04-20", "2025-04-27", "2025-04-06");
  }

  @Test
  void aClientThatHasTheAnswerIsToldSoUntilTheNextRelease() throws Exception {
    String path = "/api/v1/postings?" + ROLE;
    HttpResponse<String> first = SITE.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");

    HttpResponse<String> again = SITE.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(SITE.get(path, "If-None-Match", "W/\"2025-W12/0\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/growth", "/openapi.json", "/boards", "/quality"})
  void aClientThatHasAnyAnswerIsToldSoWhereThereIsOne(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path, "If-None-Match", " * ");
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control"))
        .isEqualTo(SITE.get(path).headers().firstValue("Cache-Control"));
    assertThat(SITE.get("/api/v1/growth?zzz=1", "If-None-Match", "*").statusCode()).isEqualTo(400);
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeIt() throws Exception {
    HttpResponse<String> answer =
        SITE.get("/api/v1/postings?weeks=10&" + ROLE, "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void oneFigureIsFoundByItsId() throws Exception {
    Figure figure = active();
    assertThat(SITE.get("/api/v1/figures/" + figure.figureId()).body())
        .isEqualTo(Json.text(FigureText.worded(figure)))
        .contains("\"sentence\":\"96 marketing operations postings were open at 8 employers");
    assertThat(SITE.get("/api/v1/figures/" + figure.figureId() + ".csv").body())
        .isEqualTo(FigureCsv.of(List.of(figure)));
    assertThat(SITE.get("/api/v1/figures/" + figure.figureId() + ".csv?weeks=5").body())
        .endsWith(FigureCsv.of(List.of(figure)).lines().skip(1).findFirst().orElseThrow() + "\n")
        .doesNotContain("\r")
        .hasLineCount(6);
  }

  @Test
  void aPictureIsAsWideAsItIsAskedFor() throws Exception {
    String stem = "/api/v1/figures/" + active().figureId();
    assertThat(picture(stem + ".png").getWidth()).isEqualTo(1520);
    BufferedImage small = picture(stem + ".png?width=400");
    assertThat(small.getWidth()).isEqualTo(400);
    assertThat(small.getHeight()).isEqualTo(221);
    assertThat(svg(stem + ".svg").getAttribute("width")).isEqualTo("760");
    Element wide = svg(stem + ".svg?width=1000");
    assertThat(wide.getAttribute("width")).isEqualTo("1000");
    assertThat(wide.getAttribute("viewBox")).isEqualTo("0 0 760 420");
  }

  @Test
  void thePictureOfAQuestionIsThatOfItsFirstToldFigureOverTime() throws Exception {
    assertThat(SITE.get("/api/v1/postings.svg?" + ROLE).body())
        .isEqualTo(SITE.get("/api/v1/figures/" + active().figureId() + ".svg").body())
        .contains("open on an average day of the week");
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedWithTheWidestThereCanBe() throws Exception {
    String stem = "/api/v1/figures/" + active().figureId();
    assertThat(SITE.get(stem + ".svg?width=4000").statusCode()).isEqualTo(200);
    String narrow = stem + ".png?layout=narrow";
    assertThat(picture(narrow).getWidth()).isEqualTo(800);
    assertThat(SITE.get(stem + ".png?width=4000").statusCode()).isEqualTo(200);
    JsonNode problem = HttpServiceTest.problem(SITE.get(narrow + "&width=4000"), 400);
    assertThat(problem.get("parameter").asString()).isEqualTo("width");
    String widest = problem.get("nearest").asString();
    assertThat(SITE.get(narrow + "&width=" + widest).statusCode()).isEqualTo(200);
    String tools = "/api/v1/tools.png?top=1000&" + ROLE;
    assertThat(picture(tools).getWidth()).isEqualTo(1520);
  }

  @Test
  void aPictureForDarkGroundSaysTheSameInOtherColours() throws Exception {
    String stem = "/api/v1/figures/" + active().figureId() + ".png?width=400";
    BufferedImage light = picture(stem);
    BufferedImage dark = picture(stem + "&theme=dark");
    assertThat(dark.getHeight()).isEqualTo(light.getHeight());
    assertThat(light.getRGB(2, 2) & 0xff).isGreaterThan(0xe0);
    assertThat(dark.getRGB(2, 2) & 0xff).isLessThan(0x40);
  }

  @Test
  void aTitleThatASpreadsheetWouldRunIsTextInTheCsv() throws Exception {
    String path = "/api/v1/figures/" + active().figureId() + "/postings.csv";
    List<CSVRecord> lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(SITE.get(path).body()))
            .getRecords();
    assertThat(lines)
        .extracting(line -> line.get("title"))
        .contains("'" + TestServedMarket.FORMULA)
        .doesNotContain(TestServedMarket.FORMULA);
  }

  @Test
  void theBriefIsTheSameInAllItsFormats() throws Exception {
    Brief brief = new BriefWriter(MARKET.figures()).write(null);
    HttpResponse<String> answer = SITE.get("/api/v1/brief");
    assertThat(answer.body()).isEqualTo(Json.text(brief));
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(SITE.get("/api/v1/brief.md", "If-None-Match", tag).statusCode()).isEqualTo(304);
    String charts = "http://127.0.0.1:" + SITE.port() + "/api/v1/brief/charts/2025-W17";
    assertThat(SITE.get("/api/v1/brief.md?week=2025-W17").body())
        .isEqualTo(
            MarkdownBrief.of(
                BriefDocument.of(brief, new BriefCharts(MARKET.figures()).of(brief), charts)));
    HttpResponse<String> mail = SITE.get("/api/v1/brief.html");
    assertThat(mail.body()).contains(charts + "/index.png");
    assertThat(mail.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"brief-2025-W17.html\"");
    assertThat(picture("/api/v1/brief/charts/2025-W17/index.png").getWidth()).isEqualTo(1520);
    assertThat(SITE.get("/api/v1/brief.csv").body().lines().skip(1))
        .hasSize(
            (int)
                brief.sections().stream()
                    .flatMap(section -> section.figures().stream())
                    .distinct()
                    .count());
  }

  @Test
  void thePublicAddressIsThatOfThePictures() throws Exception {
    HttpSettings settings =
        new HttpSettings(
            new AccessPolicy(
                null, true, URI.create("https://jobs.example"), Set.of(YesNoUnknown.YES)),
            null,
            HttpSettings.OPEN.requests(),
            CollectorState.NONE);
    try (TestSite site = TestSite.of(MARKET.warehouse(), settings)) {
      assertThat(site.get("/api/v1/brief.html").body())
          .contains("https://jobs.example/api/v1/brief/charts/2025-W17/index.png")
          .doesNotContain("127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/growth?role=none",
        "/api/v1/growth?week=2020-W01",
        "/api/v1/growth.png?country=fr",
        "/api/v1/figures/none",
        "/api/v1/brief?week=2020-W01",
        "/figures/none",
        "/roles/none"
      })
  void aProblemHasNoReleasesTagAndIsNotKept(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path);
    assertThat(answer.statusCode()).isBetween(400, 503);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void whatCannotBeDrawnIsAProblem() throws Exception {
    JsonNode problem = HttpServiceTest.problem(SITE.get("/api/v1/growth.png?country=fr"), 404);
    assertThat(problem.get("detail").asString()).contains("No chart");
  }

  @Test
  void thePostingsBehindAFigureComeSomeAtATime() throws Exception {
    String path = "/api/v1/figures/" + active().figureId() + "/postings";
    HttpResponse<String> all = SITE.get(path);
    JsonNode postings = Json.tree(all.body());
    assertThat(postings).hasSizeGreaterThan(50);
    assertThat(all.headers().firstValue("Link")).isEmpty();
    assertThat(all.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(all.headers().firstValue("ETag")).isEmpty();
    assertThat(postings.get(0).get("title").asString()).startsWith("Title ");

    HttpResponse<String> some = SITE.get(path + "?limit=40");
    HttpResponse<String> others = SITE.get(path + "?limit=40&offset=40");
    assertThat(some.headers().firstValue("Link"))
        .hasValue("<" + path + "?limit=40&offset=40>; rel=\"next\"");
    assertThat(
            Stream.of(some, others)
                .flatMap(page -> StreamSupport.stream(Json.tree(page.body()).spliterator(), false))
                .map(JsonNode::toString))
        .startsWith(postings.get(0).toString())
        .containsExactlyElementsOf(
            StreamSupport.stream(postings.spliterator(), false)
                .limit(80)
                .map(JsonNode::toString)
                .toList());
    assertThat(SITE.get(path + ".csv?limit=7").body())
        .startsWith("posting_id,title,employer,opened_on")
        .hasLineCount(8);
  }

  private static Figure active() {
    return CountFigures.find(MARKET.figures(), CHOICE).stream()
        .filter(figure -> figure.metric().equals("active"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(JsonNode figures) {
    return figures.findValuesAsString("figure_id");
  }

  private static BufferedImage picture(String path) throws Exception {
    HttpResponse<byte[]> answer = SITE.bytes(path);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private static Element svg(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
    readers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return readers
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.body())))
        .getDocumentElement();
  }
}
