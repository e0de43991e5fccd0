package wagewire.ingest.read.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ForgottenItem;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;

class TableReaderTest {

  @TempDir Path folder;

  private record Result(
      List<PublishedListing> listings, List<String> boards, List<Refusal> refusals) {}

  @Test
  void theColumnsOfTheContractAreReadWithoutAMapping() throws IOException {
    Result result =
        read(
            "jobs.csv",
            """
            id,title,company,department,location,pay,employment_type,description,country,currency,posted_at
            7,Marketing Operations Manager,Acme,Marketing,"Austin, TX","$90,000 - $120,000",Full-time,"<p>Mail hr@acme.example</p>",US,USD,2026-03-05
            """);
    assertThat(result.refusals()).isEmpty();
    assertThat(result.listings())
        .containsExactly(
            PublishedListing.builder("7", "Marketing Operations Manager")
                .company("Acme")
                .department("Marketing")
                .place(PublishedPlace.ofText("Austin, TX"))
                .pay(PublishedPay.ofText("$90,000 - $120,000"))
                .employmentType("Full-time")
                .description("<p>Mail [e-mail removed]</p>")
                .country("US")
                .currency("USD")
                .postedAt(Instant.parse("2026-03-05T00:00:00Z"))
                .build());
  }

  @Test
  void theApostropheThatGuardsSpreadsheetsIsNoPartOfATitle() throws IOException {
    assertThat(
            read("jobs.csv", "id,title,company\n1,'=CRM Lead,''+1 Media\n2,'CRM' Lead,Acme\n")
                .listings())
        .extracting(PublishedListing::title, PublishedListing::company)
        .containsExactly(tuple("=CRM Lead", "'+1 Media"), tuple("'CRM' Lead", "Acme"));
  }

  @Test
  void everyOtherTargetCanBeMapped() throws IOException {
    Result result =
        read(
            "jobs.csv",
            """
            Job Title,slug,lo,hi,cur,per,est,link,apply,wfh,mode,lang,req,town,state,changed
            CRM Lead,acme,"40,000",50000.0,CAD,YEAR,1,https://x.example/1,https://x.example/a,Yes,Hybrid,en,R-1,Toronto,ON,1772668800000
            """,
            "title=Job Title,board=slug,pay_min=lo,pay_max=hi,pay_currency=cur,pay_period=per,"
                + "pay_predicted=est,url=link,apply_url=apply,remote=wfh,workplace_type=mode,"
                + "language=lang,requisition_id=req,city=town,region=state,updated_at=changed");
    PublishedListing listing = result.listings().getFirst();
    assertThat(result.boards()).containsExactly("acme");
    assertThat(listing.pays())
        .containsExactly(
            new PublishedPay(
                null,
                new BigDecimal(40000),
                new BigDecimal(50000),
                "CAD",
                "YEAR",
                null,
                null,
                true));
    assertThat(listing.places()).containsExactly(new PublishedPlace(null, "Toronto", "ON", null));
    assertThat(listing.url()).isEqualTo("https://x.example/1");
    assertThat(listing.applyUrl()).isEqualTo("https://x.example/a");
    assertThat(listing.remote()).isTrue();
    assertThat(listing.workplaceType()).isEqualTo("Hybrid");
    assertThat(listing.language()).isEqualTo("en");
    assertThat(listing.requisitionId()).isEqualTo("R-1");
    assertThat(listing.updatedAt()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
  }

  @Test
  void wordsForNothingAreAbsentAndWhatCannotBeReadIsKept() throws IOException {
    Result result =
        read(
            "jobs.csv",
            """
            title,company,pay,pay_min,location,posted_at,remote
            One,-1,NaN,null,N/A,soon,sometimes
            """);
    PublishedListing listing = result.listings().getFirst();
    assertThat(listing.company()).isNull();
    assertThat(listing.pays()).isEmpty();
    assertThat(listing.places()).isEmpty();
    assertThat(listing.postedAt()).isNull();
    assertThat(listing.unread()).isEqualTo(Map.of("posted_at", "soon", "remote", "sometimes"));
  }

  @Test
  void aRowWithoutTitleIsRefusedAlone() throws IOException {
    Result result = read("jobs.csv", "id,title,recruiter\n1,One,\n2, ,Somebody\n3,Three,\n");
    assertThat(ids(result)).containsExactly("1", "3");
    assertThat(result.refusals())
        .containsExactly(
            new Refusal(
                "2",
                RejectionReason.NO_TITLE,
                "the row has no title in its column 'title'",
                "{\"id\":\"2\",\"title\":\" \"}"));
  }

  @Test
  void aRowWithoutIdGetsTheHashOfItsContent() throws IOException {
    Result result = read("jobs.csv", "title,company,url\nOne,Acme,a\nOne,Acme,b\nOne,Globex,a\n");
    assertThat(ids(result)).hasSize(3).allMatch(id -> id.length() == 32);
    assertThat(ids(result).get(0)).isEqualTo(ids(result).get(1)).isNotEqualTo(ids(result).get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void lineEndsInsideQuotesBelongToTheValue(String lineEnd) throws IOException {
    String text =
        String.join(
            lineEnd, "\uFEFFid,title,description", "1,One,\"a \"\"b\"\",", "c\"", "2,Two,d", "");
    Result result = read("jobs.csv", text);
    assertThat(ids(result)).containsExactly("1", "2");
    assertThat(result.listings().getFirst().description()).isEqualTo("a \"b\",\nc");
  }

  @Test
  void unbalancedQuotesRefuseTheirRowAndNoOther() throws IOException {
    Result result =
        read(
            "jobs.csv",
            """
            id,title,description
            1,One,fine
            2,Two,"never closed
            3,Three,"fine, too"
            4,Four,"a "wrong" quote
            over two lines"
            5,Five,fine
            6,Six,"open to the end
            """);
    assertThat(ids(result)).containsExactly("1", "3", "5");
    assertThat(result.refusals())
        .extracting(Refusal::reason)
        .containsOnly(RejectionReason.UNREADABLE);
    assertThat(result.refusals())
        .extracting(Refusal::original)
        .containsExactly(
            "2,Two,\"never closed",
            "4,Four,\"a \"wrong\" quote\nover two lines\"",
            "6,Six,\"open to the end");
    assertThat(result.refusals().getFirst().message()).contains("line 3");
  }

  @Test
  void valuesBeyondTheHeaderRefuseARowUnlessTheyAreBlank() throws IOException {
    Result result = read("jobs.csv", "id,title\n1,One,,\n2,Two, extra\n3\n4,Four\n");
    assertThat(ids(result)).containsExactly("1", "4");
    assertThat(result.refusals())
        .extracting(Refusal::message)
        .containsExactly(
            "the row in line 3 has 3 values for 2 columns",
            "the row has no title in its column 'title'");
  }

  @Test
  void inATableWithTabsAQuoteMayBeJustACharacter() throws IOException {
    Result result =
        read("jobs.tsv", "id\ttitle\tcompany\n1\t\"Two\" words\tAcme\n2\tTwo\tGlobex\tmore\n");
    assertThat(result.refusals()).isEmpty();
    assertThat(result.listings())
        .extracting(PublishedListing::title)
        .containsExactly("\"Two\" words", "Two");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsTheOneTheHeaderHasMostOf(String delimiter) throws IOException {
    Result result = read("jobs.csv", "id,title,company\n1,One,Acme\n".replace(",", delimiter));
    assertThat(result.listings().getFirst().company()).isEqualTo("Acme");
  }

  @Test
  void packedAndDifferentlyEncodedFilesAreReadAsTheyAre() throws IOException {
    Path packed = folder.resolve("jobs.csv.gz");
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
      stream.write("id,title\n1,Führung\n".getBytes(UTF_8));
    }
    assertThat(read(packed, "csv", "").listings().getFirst().title()).isEqualTo("Führung");
    Path wide = folder.resolve("wide.csv");
    Files.write(wide, "\uFEFFid,title\n1,Führung\n".getBytes(UTF_16LE));
    assertThat(read(wide, "csv", "").listings().getFirst().title()).isEqualTo("Führung");
    Path other = folder.resolve("latin.csv");
    Files.write(other, "id,title\n1,Führung\n".getBytes(ISO_8859_1));
    assertThat(read(other, "csv", "").listings().getFirst().title()).isEqualTo("F\uFFFDhrung");
  }

  @Test
  void aPackedFileThatBreaksOffGivesRowsAndThenAnError() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream stream = new GZIPOutputStream(packed)) {
      stream.write("title\n".getBytes(UTF_8));
      for (int row = 0; row < 100_000; row++) {
        stream.write("Job %d of %d\n".formatted(row, row * 7919).getBytes(UTF_8));
      }
    }
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    List<TableRow> rows = new ArrayList<>();
    try (TableReader table = TableReader.open(cut, "csv", ColumnMapping.defaults())) {
      assertThatThrownBy(() -> table.forEach(rows::add))
          .isInstanceOfSatisfying(
              WagewireException.class,
              error -> assertThat(error.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT));
    }
    assertThat(rows).hasSizeGreaterThan(10_000);
  }

  @Test
  void aListOfLocationsGivesSeveralPlaces() throws IOException {
    Result csv =
        read("jobs.csv", "title,location\nOne,\"[\"\"Austin\"\", \"\"Oslo\"\"]\"\nTwo,[Remote]\n");
    assertThat(csv.listings().get(0).places())
        .containsExactly(PublishedPlace.ofText("Austin"), PublishedPlace.ofText("Oslo"));
    assertThat(csv.listings().get(1).places()).containsExactly(PublishedPlace.ofText("[Remote]"));
    Result json =
        read(
            "jobs.jsonl",
            """
            {"title": "One", "location": ["Austin", {"city": "Oslo", "country": "NO"}, {"name": "HQ"}, null, {}]}
            """);
    assertThat(json.listings().getFirst().places())
        .containsExactly(
            PublishedPlace.ofText("Austin"),
            new PublishedPlace(null, "Oslo", null, "NO"),
            PublishedPlace.ofText("HQ"));
  }

  @Test
  void aRowWithSeveralTitlesIsRefused() throws IOException {
    Result result =
        read(
            "jobs.jsonl",
            """
            {"id": 1, "title": ["Marketing", "Ops"]}
            {"id": 2, "title": ["CRM Manager"], "department": ["Marketing", "Sales"]}
            """);
    assertThat(result.refusals())
        .extracting(Refusal::externalId, Refusal::reason, Refusal::message)
        .containsExactly(
            tuple(
                "1",
                RejectionReason.NO_TITLE,
                "the row has a list of 2 titles in its column 'title'"));
    assertThat(result.listings())
        .extracting(PublishedListing::title, PublishedListing::department)
        .containsExactly(tuple("CRM Manager", "Marketing, Sales"));
  }

  @Test
  void aRowWhoseIdHasControlCharactersIsRefusedWithoutIt() throws IOException {
    Result result =
        read(
            "jobs.jsonl",
            """
            {"id": "1\\nforged", "title": "One"}
            {"id": "2\\u202e", "title": "Two"}
            {"id": "3", "title": "Three"}
            """);
    assertThat(result.refusals())
        .extracting(Refusal::externalId, Refusal::reason, Refusal::message)
        .containsOnly(
            tuple(
                null,
                RejectionReason.NO_ID,
                "the row has an id with control characters or marks of direction"))
        .hasSize(2);
    assertThat(ids(result)).containsExactly("3");
  }

  @Test
  void anIdWithAContactDetailIsItsHashAndARequisitionLosesIt() throws IOException {
    Result result =
        read(
            "jobs.csv",
            """
            id,title,requisition_id
            jane.doe@acme.example,One,REQ-7 jane.doe@acme.example
            jane.doe@acme.example,Two,jane.doe@acme.example
            2,Three,REQ-8
            """);
    assertThat(ids(result))
        .containsExactly(
            ForgottenItem.hashed("jane.doe@acme.example"),
            ForgottenItem.hashed("jane.doe@acme.example"),
            "2");
    assertThat(result.listings())
        .extracting(PublishedListing::requisitionId)
        .containsExactly("REQ-7", null, "REQ-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"job\":{\"title\":\"One\"}}\n{\"id\":2,\"job\":{\"title\":\"Two\"}}\n",
        "[\n{\"id\":1,\"job\":{\"title\":\"One\"}},\n{\"id\":2,\"job\":{\"title\":\"Two\"}}\n]",
        "[{\"id\":1,\"job\":{\"title\":\"One\"}}][{\"id\":2,\"job\":\n{\"title\":\"Two\"}}]",
        "{\"id\":1,\"job\":[{\"title\":\"One\"}]} {\"id\":2,\"job\":{\"title\":\"Two\"}}"
      })
  void jsonLinesAndArraysAreReadAlongDots(String text) throws IOException {
    Result result = read("jobs.json", text, "title=job.title");
    assertThat(result.refusals()).isEmpty();
    assertThat(ids(result)).containsExactly("1", "2");
    assertThat(result.listings()).extracting(PublishedListing::title).containsExactly("One", "Two");
  }

  @Test
  void damagedJsonRefusesItsPartsAndNothingElse() throws IOException {
    Result result =
        read(
            "jobs.json",
            """
            [
            {"id": 1, "title": "One"},
            ]"company": "a part {without} beginning"},
            {"id": 2, "title": "Two", "nested": {"deep": [{"a": 1}, {"b": 2}]},
            {"id": 3, "title": "Three"},
            {"id": 4, "title": "broken
            {"id": 5, "title": "Five"}
            {"id": 6, "title": oops},
            {"id": 7, "title": "Seven"}][{"id": 8, "title": "Eight {brace} \\" quote"}
            ]
            {"id": 9, "title": "never closed\
            """);
    assertThat(ids(result)).containsExactly("1", "3", "5", "7", "8");
    assertThat(result.refusals())
        .extracting(Refusal::reason)
        .containsOnly(RejectionReason.UNREADABLE);
    assertThat(result.refusals())
        .extracting(Refusal::message)
        .satisfiesExactly(
            message ->
                assertThat(message)
                    .isEqualTo("line 3 contains the rest of an object without its start"),
            message -> assertThat(message).isEqualTo("the object starting in line 4 is not closed"),
            message -> assertThat(message).isEqualTo("the object starting in line 6 is not closed"),
            message ->
                assertThat(message).startsWith("the object starting in line 8 is not valid JSON"),
            message ->
                assertThat(message).isEqualTo("the object starting in line 11 is not closed"));
  }

  @Test
  void aMissingColumnIsNamedWithTheColumnsThereAre() throws IOException {
    Path csv = write("jobs.csv", "id,Job Title\n1,One\n");
    assertThatThrownBy(() -> TableReader.open(csv, "csv", ColumnMapping.defaults()))
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.MISSING_COLUMN))
        .hasMessageContaining("no column 'title'")
        .hasMessageContaining("jobs.csv")
        .hasMessageContaining("Its columns are: id, Job Title");
    Path json = write("jobs.jsonl", "{\"id\":1,\"title\":\"One\"}\n");
    assertThatThrownBy(
            () -> TableReader.open(json, "jsonl", ColumnMapping.parse("pay=salary.text")))
        .hasMessageContaining("no column 'salary.text'")
        .hasMessageContaining("Its columns are: id, title");
  }

  @Test
  void aJsonColumnMayAppearLate() throws IOException {
    String text =
        "{\"id\":1,\"title\":\"One\"}\n".repeat(300)
            + "{\"id\":2,\"title\":\"Two\",\"wage\":\"$5\"}\n";
    assertThat(read("jobs.jsonl", text, "pay=wage").listings()).hasSize(301);
  }

  @Test
  void ignoredColumnsAreCountedByName() throws IOException {
    Path csv = write("jobs.csv", "title,views,score\nOne,5,\nTwo,-1,\nThree,6,1\n");
    try (TableReader table = TableReader.open(csv, "csv", ColumnMapping.defaults())) {
      assertThat(table).hasSize(3);
      assertThat(table.ignoredColumns()).isEqualTo(Map.of("views", 2L, "score", 1L));
    }
  }

  @Test
  void anUnknownFormatAndAMissingFileSayWhatToDo() {
    assertThatThrownBy(
            () -> TableReader.open(folder.resolve("x"), "xlsx", ColumnMapping.defaults()))
        .hasMessageContaining("Use csv or jsonl.");
    assertThatThrownBy(() -> TableReader.open(folder.resolve("x"), "csv", ColumnMapping.defaults()))
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT));
  }

  private static List<String> ids(Result result) {
    return result.listings().stream().map(PublishedListing::externalId).toList();
  }

  private Result read(String name, String text) throws IOException {
    return read(name, text, "");
  }

  private Result read(String name, String text, String columns) throws IOException {
    String format = name.contains(".json") ? "jsonl" : "csv";
    return read(write(name, text), format, columns);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Result read(Path file, String format, String columns) {
    List<PublishedListing> listings = new ArrayList<>();
    List<String> boards = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    try (TableReader table = TableReader.open(file, format, ColumnMapping.parse(columns))) {
      for (TableRow row : table) {
        switch (row) {
          case TableRow.Refused refused -> refusals.add(refused.refusal());
          case TableRow.Read read -> {
            listings.add(read.listing());
            boards.add(String.valueOf(read.observation().board()));
          }
        }
      }
    }
    return new Result(listings, boards, refusals);
  }
}
