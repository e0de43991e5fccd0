package wagewire.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.testing.TestWarehouse;

class ReaderSqlTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Warehouse READER = WAREHOUSE.asReader();

  @Test
  void rowsComeAsCsvWithAHeader() {
    assertThat(csv("select 1 as a, null as b, 'x,\"y' as c")).isEqualTo("a,b,c\n1,,\"x,\"\"y\"\n");
  }

  @Test
  void textThatASpreadsheetWouldRunIsTextAndEverythingElseStays() {
    String statement =
        """
        select '=1+1' as a, '-x'::varchar as b, -1 as c, -0.5::numeric as d, '{"-":1}'::jsonb as e, '-1 day'::interval as f,
          'plain' as g, null::text as "=h", array['-1'] as i
        """;
    assertThat(csv(statement))
        .isEqualTo(
            "a,b,c,d,e,f,g,'=h,i\n'=1+1,'-x,-1,-0.5,\"{\"\"-\"\": 1}\",-1 days,plain,,{-1}\n");
    StringBuilder raw = new StringBuilder();
    new ReaderSql(READER).csv(statement, true, raw);
    assertThat(raw.toString())
        .isEqualTo("a,b,c,d,e,f,g,=h,i\n=1+1,-x,-1,-0.5,\"{\"\"-\"\": 1}\",-1 days,plain,,{-1}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 'a;b' as x;",
        "select $$;$$ as x",
        "select $t$ ; $t$ as x",
        "select 1 as \"a;b\" -- ; nothing",
        "select /* ; */ 1",
        "select E'\\'; ' as x",
      })
  void aSemicolonInsideATextEndsNothing(String statement) {
    assertThat(csv(statement)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; select 2",
        "select 1; reset role; drop table trends.facts",
        "select E'\\' ' ; commit; drop table trends.facts --'",
        "select 1 as a$b$ ; commit; drop table trends.facts; select 1 as a$b$",
        "select '\\'; commit; drop table trends.facts --'",
        "delete from trends.facts",
        "with gone as (delete from trends.facts returning 1) select * from gone",
        "select set_config('role', 'none', true), set_config('transaction_read_only', 'off', true)",
        "create table trends.mine (a integer)",
        "truncate postings.board",
        "select * from trends.no_such_table",
      })
  void whatIsNotOneReadingStatementIsRefused(String statement) {
    assertThatThrownBy(() -> csv(statement))
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE));
    assertThat(WAREHOUSE.value("select count(*) from trends.facts")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copy (select 1) to stdout",
        "/* rows */ COPY trends.facts\nTO  STDOUT (format csv);",
        "copy trends.facts from stdin",
      })
  void aCopyThroughStandardOutputOrInputIsRefusedWithAnotherWay(String statement) {
    assertThatThrownBy(() -> csv(statement))
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE))
        .hasMessageContainingAll("not possible with sql", "export");
  }

  @Test
  void theWordsOfACopyWithinASelectAreText() {
    assertThat(csv("select 'copy x to stdout' as copy")).isEqualTo("copy\ncopy x to stdout\n");
  }

  @Test
  void aSessionOfTheOwnersRunsNothingThatAPersonWrote() {
    ReaderSql owner = new ReaderSql(WAREHOUSE.warehouse());
    assertThatThrownBy(() -> owner.csv("select 1", false, new StringBuilder()))
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE))
        .hasMessageContaining("more than read");
  }

  @Test
  void aSessionThatSomebodyEndsWhileItReadsIsNoFaultOfTheStatement() {
    StringBuilder output = new StringBuilder();
    Ending ending = new Ending(output);
    assertThatThrownBy(() ->
            new ReaderSql(READER).csv("select * from generate_series(1, 9000)", false, ending))
        .isInstanceOfSatisfying(
            WagewireException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE))
        .hasMessageContaining("the session of PostgreSQL was ended");
    assertThat(csv("select 1 as a")).isEqualTo("a\n1\n");
  }

  /** Ends readers' sessions when it is written to. */
  private record Ending(StringBuilder output) implements Appendable {

    @Override
    public Appendable append(CharSequence text) {
      return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      WAREHOUSE.value(
          "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where usename ="
              + " 'wagewire_reader' and datname = current_database()");
      output.append(text, start, end);
      return this;
    }

    @Override
    public Appendable append(char one) {
      return append(String.valueOf(one));
    }
  }

  private static String csv(String statement) {
    StringBuilder output = new StringBuilder();
    new ReaderSql(READER).csv(statement, false, output);
    return output.toString();
  }
}
