package wagewire.ingest.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.json.Json;

final class TdmReservationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"location\": \"/\", \"tdm-reservation\": 1}]                             | true",
        "[{\"location\": \"/jobs\", \"tdm-reservation\": 1}]                         | true",
        "[{\"location\": \"/*.json$\", \"tdm-reservation\": 1}]                      | false",
        "[{\"location\": \"/\", \"tdm-reservation\": 0}]                             | false",
        "[{\"location\": \"/\"}]                                                     | false",
        "[{\"tdm-reservation\": 1}]                                                  | false",
        "[{\"location\": \"/j\", \"tdm-reservation\": 0}, {\"location\": \"/\","
            + " \"tdm-reservation\": 1}] | false",
        "[]          | false",
        "{}          | false",
        "7           | false",
        "<html>      | false",
      })
  void theFirstLocationThatMatchesDecides(String file, boolean reserved) {
    assertThat(read(file).reserves(URI.create("https://acme.example/jobs"))).isEqualTo(reserved);
  }

  @Property
  void whateverTheFileHoldsThereIsAReading(@ForAll byte[] content, @ForAll String location) {
    String file =
        "[{\"location\": %s, \"tdm-reservation\": 1}]".formatted(Json.text("/%" + location));

    assertThatCode(() -> TdmReservations.read(content)).doesNotThrowAnyException();
    assertThatCode(() -> read(file)).doesNotThrowAnyException();
  }

  private static TdmReservations read(String file) {
    return TdmReservations.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
