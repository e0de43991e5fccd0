package wagewire.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.app.importing.FilePattern.PathNames;
import wagewire.model.error.WagewireException;

class FilePatternTest {

  @ParameterizedTest
  @CsvSource({
    "archive/{day}/{board}.json.gz, archive/2026-08-04/acme.json.gz, acme, 2026-08-04",
    "{board}_{day}.json, acme_inc_20260804.json, acme_inc, 2026-08-04",
    "{day}.jsonl.gz, 2026_08_04.jsonl.gz, , 2026-08-04",
    "./{day}/jobs-{day}.csv, 2026-08-04/jobs-2026-08-04.csv, , 2026-08-04",
    "boards/{board}.json, boards/a.b(c).json, a.b(c),",
    "*/{board}.js?n, x/acme.json, acme,",
  })
  void aPathNamesItsBoardAndDay(
      String pattern, String path, @Nullable String board, @Nullable LocalDate day) {
    assertThat(FilePattern.parse(pattern).match(path)).isEqualTo(new PathNames(board, day));
  }

  @ParameterizedTest
  @CsvSource({
    "archive/{day}/{board}.json, archive/2026-08-04/acme.json.gz",
    "archive/{board}.json, archive/a/b.json",
    "{day}/jobs-{day}.csv, 2026-08-04/jobs-2026-08-05.csv",
    "{day}.csv, 2026-0804.csv",
    "{day}.csv, latest.csv",
    "a.csv, abcsv",
  })
  void anotherPathDoesNotMatch(String pattern, String path) {
    assertThat(FilePattern.parse(pattern).match(path)).isNull();
  }

  @Test
  void anImpossibleDayAndAnUnknownNameAreErrors() {
    assertThatThrownBy(() -> FilePattern.parse("{day}.csv").match("2026-02-30.csv"))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("2026-02-30");
    assertThatThrownBy(() -> FilePattern.parse("{date}.csv"))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("{date}");
  }

  @Test
  void onlyFoldersThatCanHoldAMatchAreLookedAt() {
    FilePattern pattern = FilePattern.parse("/data/archive/x{day}/{board}.json");
    assertThat(pattern.folder()).isEqualTo("/data/archive/");
    assertThat(pattern.depth()).isEqualTo(2);
    assertThat(FilePattern.parse("{day}.csv").folder()).isEmpty();
    assertThat(FilePattern.parse("data/jobs.csv").folder()).isEqualTo("data/");
  }
}
