package wagewire.ingest.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class NonPublicRangesTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(
      resources = "/wagewire/ingest/fetch/address/addresses.tsv",
      delimiter = '\t',
      commentCharacter = '#')
  void anAddressIsPublicOrNot(String address, String expected, String what) throws Exception {
    Optional<String> refusal = NonPublicRanges.refusal(InetAddress.getByName(address));

    assertThat(refusal.isEmpty()).as("%s (%s)", refusal, what).isEqualTo(expected.equals("public"));
  }
}
