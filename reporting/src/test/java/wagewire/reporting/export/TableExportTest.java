package wagewire.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.export.TableExport.TextFormat;
import wagewire.reporting.testing.ParquetContents;
import wagewire.reporting.testing.WorkbookContents;
import wagewire.warehouse.testing.TestWarehouse;

/** Single postings leave the house with the terms of their sources, or not at all. */
class TableExportTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final TableExport EXPORT = export(YesNoUnknown.YES, YesNoUnknown.UNKNOWN);

  private static TableExport export(YesNoUnknown... terms) {
    return new TableExport(WAREHOUSE.warehouse(), Set.of(terms), RowFilter.of(List.of()));
  }

  @BeforeAll
  static void onePostingAtEachSource() {
    int id = 0;
    for (String platform : List.of("greenhouse", "remoteok", "remotive", "csv", "usajobs")) {
      id++;
      WAREHOUSE.execute(
          """
          insert into postings.listing_record (listing_id, board, external_id, title, url, title_key, content_hash,
            normaliser_version, observed_at, snapshot, role, seniority, work_mode, places, tools, agency, described, fingerprint, employment_type)
          values (%1$d, '%2$s:all', '7', 'Analyst', 'https://%2$s.example/7', 'analyst', 'hash', '1', now(), 1, 'other',
            'mid', 'unknown', '[]', '{}', false, false, '', 'unknown');
          insert into postings.listing_days (listing_id, posting_id, first_seen) values (%1$d, %1$d, '2026-11-02');
          insert into postings.posting (posting_id, board, employer, title, title_key, role, family, seniority, work_mode,
            opened_on, posted_on, openings, listings, agency, description_present, employment_type)
          values (%1$d, '%2$s:all', 'acme', 'Analyst', 'analyst', 'other', 'other', 'mid', 'unknown',
            '2026-11-02', '2026-11-02', 1, 1, false, false, 'unknown');
          """
              .formatted(id, platform));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postings", "listings", "postings.posting", "postings.listing"})
  void whatMustNotBePassedOnIsLeftOutAndCounted(String table) {
    StringBuilder lines = new StringBuilder();
    assertThat(EXPORT.write(table, TextFormat.JSONL, lines).leftOut())
        .containsExactlyEntriesOf(Map.of(YesNoUnknown.NO, 1L));
    List<JsonNode> rows = lines.toString().lines().map(Json::tree).toList();
    assertThat(rows)
        .extracting(row -> row.get("board").asString())
        .containsExactly("greenhouse:all", "remoteok:all", "csv:all", "usajobs:all");
    assertThat(rows)
        .extracting(row -> row.get("attribution").asString(null))
        .containsExactly(null, "Source: Remote OK", null, null);
    assertThat(rows.get(1).get("link_back").asString()).isEqualTo("yes");
    assertThat(rows.get(1).get("url").asString()).isEqualTo("https://remoteok.example/7");
    assertThat(rows.get(1).get("resyndication").asString()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postings", "listings"})
  void termsThatNobodyHasReadAreNoPermissionUnlessTheyAreNamed(String table) {
    StringBuilder lines = new StringBuilder();
    assertThat(export(YesNoUnknown.YES).write(table, TextFormat.JSONL, lines).leftOut())
        .containsOnly(Map.entry(YesNoUnknown.UNKNOWN, 2L), Map.entry(YesNoUnknown.NO, 1L));
    assertThat(lines.toString().lines().map(Json::tree))
        .extracting(row -> row.get("board").asString())
        .containsExactly("csv:all", "usajobs:all");
    assertThat(export(YesNoUnknown.values()).write(table, TextFormat.JSONL, lines).leftOut())
        .isEmpty();
  }

  @Test
  void simulatedBoardsHaveNoTerms() {
    WAREHOUSE.execute(
        """
        insert into postings.board (board, platform, token, kind, simulated, described_at)
        values ('greenhouse:all', 'greenhouse', 'all', 'own', true, now())
        """);
    StringBuilder lines = new StringBuilder();
    assertThat(export(YesNoUnknown.YES).write("postings", TextFormat.JSONL, lines).leftOut())
        .containsOnly(Map.entry(YesNoUnknown.UNKNOWN, 1L), Map.entry(YesNoUnknown.NO, 1L));
    WAREHOUSE.execute("delete from postings.board");
    assertThat(lines.toString().lines().map(Json::tree))
        .extracting(row -> row.get("board").asString())
        .containsExactly("greenhouse:all", "csv:all", "usajobs:all");
  }

  @Test
  void csvHoldsTheSameColumns() {
    StringBuilder csv = new StringBuilder();
    TableExport.Written written = EXPORT.write("postings", TextFormat.CSV, csv);
    assertThat(written.leftOut()).hasSize(1);
    assertThat(written.rows()).isEqualTo(4);
    assertThat(csv.toString().lines().toList())
        .hasSize(5)
        .first()
        .asString()
        .endsWith(",url,attribution,link_back,resyndication,licence");
  }

  @Test
  void aFilterLeavesTheRowsThatHaveItsValuesAndCountsNoOthersAsLeftOut() {
    RowFilter filter =
        RowFilter.of(
            List.of(
                "board=greenhouse:all", "board=csv:all", "board=remotive:all", "seniority=mid"));
    StringBuilder lines = new StringBuilder();
    assertThat(filtered(filter).write("postings", TextFormat.JSONL, lines).leftOut())
        .containsOnly(Map.entry(YesNoUnknown.UNKNOWN, 1L), Map.entry(YesNoUnknown.NO, 1L));
    assertThat(lines.toString().lines().map(Json::tree))
        .extracting(row -> row.get("board").asString())
        .containsExactly("csv:all");

    StringBuilder none = new StringBuilder();
    RowFilter quoted = RowFilter.of(List.of("role=' or true --"));
    assertThat(filtered(quoted).write("postings", TextFormat.JSONL, none).leftOut()).isEmpty();
    assertThat(none).isEmpty();
    filtered(RowFilter.of(List.of("week=2026-11-16", "role=marketing-ops")))
        .write("growth", TextFormat.CSV, none);
    assertThat(none.toString().lines()).hasSize(1);
  }

  @Test
  void aConditionOnNoColumnIsRefusedWithTheColumnsThereAre() {
    assertThatThrownBy(() -> RowFilter.of(List.of("marketing-ops")))
        .isInstanceOf(WagewireException.class)
        .hasMessageContainingAll("'marketing-ops' is no condition", "role=marketing-ops");
    for (String sql : List.of("role='crm'", "vintage=2026-W47 and role=crm")) {
      assertThatThrownBy(() -> RowFilter.of(List.of(sql)))
          .hasMessageContainingAll("'" + sql + "' is no condition", "without quotes");
    }
    RowFilter filter = RowFilter.of(List.of("rolle=marketing-ops"));
    assertThatThrownBy(() -> filtered(filter).write("pay", TextFormat.CSV, new StringBuilder()))
        .isInstanceOf(WagewireException.class)
        .hasMessageContainingAll("pay has no column 'rolle'", "Did you mean 'role'?");
  }

  private static TableExport filtered(RowFilter filter) {
    return new TableExport(WAREHOUSE.warehouse(), Set.of(YesNoUnknown.YES), filter);
  }

  @Test
  void aWorkbookHoldsTheSameRowsAndTheTermsOfTheirSources() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(EXPORT.writeWorkbook("postings", bytes).leftOut()).hasSize(1);
    WorkbookContents contents = WorkbookContents.read(bytes.toByteArray());
    assertThat(contents.sheets()).containsExactly("posting");
    assertThat(contents.table())
        .extracting(row -> row.cell("board").text())
        .containsExactly("greenhouse:all", "remoteok:all", "csv:all", "usajobs:all");
    assertThat(contents.table().get(1).cell("attribution").text()).isEqualTo("Source: Remote OK");
  }

  @Test
  void moreRowsThanASheetHoldsAreAnErrorAndNotCut() {
    WAREHOUSE.execute(
        """
        create table trends.many as select n, n as second, n as third from generate_series(1, 1048576) n
        """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThatThrownBy(() -> EXPORT.writeWorkbook("many", bytes))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("more rows than a sheet of Excel holds");
    assertThat(bytes.size()).isZero();
    WAREHOUSE.execute("drop table trends.many");
  }

  @Test
  void figuresArePassedOnWhole() {
    assertThat(EXPORT.write("facts", TextFormat.CSV, new StringBuilder()).leftOut()).isEmpty();
  }

  @Test
  void inParquetEachColumnHasItsTypeAndNothingIsNoValue() throws IOException {
    WAREHOUSE.execute(
        """
        update postings.listing_record set title = '=1+1', tools = '{hubspot,marketo}', pay = '{"min": 1}'
        where board = 'csv:all'
        """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(EXPORT.writeParquet("listings", bytes).leftOut()).hasSize(1);
    ParquetContents contents = ParquetContents.read(bytes.toByteArray());
    assertThat(contents.types())
        .containsEntry("listing_id", "optional int64 listing_id")
        .containsEntry("title", "optional binary title (STRING)")
        .containsEntry("first_seen", "optional int32 first_seen (DATE)")
        .containsEntry("closed_on", "optional int32 closed_on (DATE)")
        .containsEntry("agency", "optional boolean agency")
        .containsEntry("observed_at", "optional int64 observed_at (TIMESTAMP(MICROS,true))")
        .containsEntry(
            "tools",
            "optional group tools (LIST) { repeated group list { optional binary element (STRING);"
                + " } }");
    assertThat(contents.rows())
        .extracting(row -> row.get("board"))
        .containsExactly("greenhouse:all", "remoteok:all", "csv:all", "usajobs:all");
    assertThat(contents.rows().getFirst())
        .containsEntry("tools", List.of())
        .containsEntry("closed_on", null)
        .containsEntry("pay", null)
        .containsEntry("first_seen", (int) LocalDate.of(2026, 11, 2).toEpochDay());
    assertThat(contents.rows().get(2))
        .as("no spreadsheet runs what stands in Parquet")
        .containsEntry("title", "=1+1")
        .containsEntry("tools", List.of("hubspot", "marketo"))
        .containsEntry("pay", "{\"min\": 1}");
  }

  @Test
  void numbersOfPostingsAreDoublesInParquet() throws IOException {
    WAREHOUSE.execute(
        "update postings.posting set annual_min = 90000.5 where board = 'greenhouse:all'");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EXPORT.writeParquet("postings", bytes);
    ParquetContents contents = ParquetContents.read(bytes.toByteArray());
    assertThat(contents.types())
        .containsEntry("annual_min", "optional double annual_min")
        .containsEntry("openings", "optional int32 openings");
    assertThat(contents.rows().getFirst())
        .containsEntry("annual_min", 90_000.5)
        .containsEntry("annual_max", null)
        .containsEntry("openings", 1);
  }

  @Test
  void aTableWithoutRowsIsAParquetFileAllTheSame() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EXPORT.writeParquet("facts", bytes);
    assertThat(ParquetContents.read(bytes.toByteArray()).rows()).isEmpty();
  }
}
