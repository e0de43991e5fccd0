package wagewire.ingest.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class RedactionTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/wagewire/ingest/fetch/address/redacted.tsv",
      delimiter = '\t',
      commentCharacter = '\u0001',
      numLinesToSkip = 1)
  void credentialsAreNotShown(String written, String shown) {
    assertThat(Redaction.of(written)).isEqualTo(shown);
  }
}
