package wagewire.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import wagewire.ingest.fetch.robots.RobotsEffect;
import wagewire.ingest.fetch.robots.RobotsStatus;
import wagewire.ingest.testing.TestCrawlDatabase;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;
import wagewire.model.source.Tier;
import wagewire.model.source.YesNoUnknown;

class SourceLedgerTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");
  private static final String ORIGIN = "https://jobs.acme.example";

  private final DataSource database = TestCrawlDatabase.fresh();
  private final DSLContext sql = DSL.using(database, SQLDialect.POSTGRES);
  private final SourceLedger ledger = new SourceLedger(database);

  @Test
  void theTableHoldsEachPlatformOnceHoweverOftenItIsWritten() {
    ledger.keep(Sources.all());
    ledger.keep(Sources.all());
    assertThat(sql.fetchValue("select count(*) from crawl.source"))
        .isEqualTo((long) Sources.all().size());
    assertThat(
            sql.fetchSingle(
                    """
                    select attribution, link_back, resyndication, poll_every_seconds, gap_millis, licence
                    from crawl.source where platform = 'remotive'
                    """)
                .intoArray())
        .containsExactly("Source: Remotive", "yes", "no", 21_600L, 1_000L, null);
  }

  @Test
  void newTermsReplaceTheOldOnes() {
    ledger.keep(List.of(terms("no passing on", YesNoUnknown.NO)));
    ledger.keep(List.of(terms("do as you like", YesNoUnknown.YES)));
    assertThat(
            sql.fetchSingle("select terms, cited, resyndication, retention_days from crawl.source")
                .intoArray())
        .containsExactly("do as you like", null, "yes", 30);
  }

  @Test
  void theLatestReadingOfAnOriginStays() {
    save(ORIGIN, "lever", RobotsEffect.FORBIDDEN, MONDAY.plusSeconds(60));
    save(ORIGIN, "lever", RobotsEffect.ALLOWED, MONDAY);
    assertThat(ledger.verdicts()).containsExactly(entry("lever", RobotsEffect.FORBIDDEN));
  }

  @Test
  void aDelayIsKeptInWholeSecondsRoundedUp() {
    ledger.save(
        "lever",
        new RobotsStatus(
            ORIGIN, RobotsEffect.ALLOWED, Duration.ofMillis(1_500), MONDAY, YesNoUnknown.YES));
    assertThat(
            sql.fetchSingle(
                    """
                    select origin, platform, verdict, crawl_delay_seconds, tdm_reserved,
                      extract(epoch from read_at)::bigint
                    from crawl.robots
                    """)
                .intoArray())
        .containsExactly(ORIGIN, "lever", "allowed", 2L, "yes", MONDAY.getEpochSecond());
  }

  @Test
  void aPlatformIsAsGraveAsItsGravestOrigin() {
    save(ORIGIN, "personio", RobotsEffect.ALLOWED, MONDAY);
    save("https://b.example", "personio", RobotsEffect.UNREACHABLE, MONDAY);
    save("https://c.example", "personio", RobotsEffect.MISSING, MONDAY);
    save("https://d.example", "lever", RobotsEffect.ALLOWED, MONDAY);
    assertThat(ledger.verdicts())
        .containsOnlyKeys("personio", "lever")
        .containsEntry("personio", RobotsEffect.UNREACHABLE)
        .containsEntry("lever", RobotsEffect.ALLOWED);
    save("https://e.example", "personio", RobotsEffect.FORBIDDEN, MONDAY);
    assertThat(ledger.verdicts()).containsEntry("personio", RobotsEffect.FORBIDDEN);
  }

  @Test
  void aDatabaseOutOfReachIsSaid() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setServerNames(new String[] {"127.0.0.1"});
    nowhere.setPortNumbers(new int[] {1});
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> new SourceLedger(nowhere).verdicts())
        .extracting(WagewireException::code)
        .isEqualTo(ErrorCode.DATABASE_UNREACHABLE);
  }

  private static SourceTerms terms(String terms, YesNoUnknown resyndication) {
    return new SourceTerms(
        "acmeboard",
        Tier.SEEN,
        SourceKind.OWN,
        null,
        terms,
        resyndication == YesNoUnknown.NO ? "the vendor" : null,
        null,
        YesNoUnknown.UNKNOWN,
        resyndication,
        30,
        YesNoUnknown.UNKNOWN,
        new RequestLimits(null, 1, Duration.ofSeconds(1)));
  }

  private void save(String origin, String platform, RobotsEffect verdict, Instant at) {
    ledger.save(platform, new RobotsStatus(origin, verdict, null, at, YesNoUnknown.UNKNOWN));
  }
}
