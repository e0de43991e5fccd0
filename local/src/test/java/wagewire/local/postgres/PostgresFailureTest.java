package wagewire.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class PostgresFailureTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/wagewire/local/postgres-failures.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void isExplainedInOneLine(String said, ErrorCode code, String explained) {
    WagewireException failure =
        PostgresFailure.of("pg_ctl", said.replace("\\n", "\n"), Path.of("server.log"));
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.getMessage())
        .contains(explained)
        .contains("server.log")
        .doesNotContain("\n");
  }
}
