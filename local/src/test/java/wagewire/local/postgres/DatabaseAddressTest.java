package wagewire.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatabaseAddressTest {

  @Test
  void anotherAccountTakesThePlaceOfTheOneInTheUrl() {
    String url = "jdbc:postgresql://db/w?user=me&sslmode=require&password=mine";
    DatabaseAddress reader = new DatabaseAddress(url, "", "").as("reader", "theirs");
    assertThat(reader.jdbcUrl()).isEqualTo("jdbc:postgresql://db/w?sslmode=require");
    assertThat(reader.urlWithCredentials())
        .isEqualTo("jdbc:postgresql://db/w?sslmode=require&user=reader&password=theirs");
  }

  @Test
  void writesItsCredentialsIntoAUrlOnlyWhenAsked() {
    var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/d", "me", "a&b =");
    assertThat(address.urlWithCredentials())
        .isEqualTo("jdbc:postgresql://127.0.0.1:1/d?user=me&password=a%26b+%3D");
    assertThat(address.toString()).isEqualTo("jdbc:postgresql://127.0.0.1:1/d as me");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/jobs, jdbc:postgresql://db/other",
    "jdbc:postgresql://db:5433/jobs?ssl=true, jdbc:postgresql://db:5433/other?ssl=true",
    "'jdbc:postgresql://one:1,two:2/jobs', 'jdbc:postgresql://one:1,two:2/other'",
    "jdbc:postgresql://[::1]:5432/jobs, jdbc:postgresql://[::1]:5432/other",
    "jdbc:postgresql://db/, jdbc:postgresql://db/other",
    "jdbc:postgresql:jobs, jdbc:postgresql:other",
    "jdbc:postgresql:jobs?user=me, jdbc:postgresql:other?user=me"
  })
  void aDatabaseBesideItIsOnTheSameServerWithTheSameOptions(String known, String beside) {
    DatabaseAddress address = new DatabaseAddress(known, "me", "secret").withDatabase("other");
    assertThat(address).isEqualTo(new DatabaseAddress(beside, "me", "secret"));
  }

  @Test
  void whatIsNoAddressIsRefused() {
    DatabaseAddress address = new DatabaseAddress("jdbc:mysql://db/jobs", "", "");
    assertThatThrownBy(() -> address.withDatabase("other"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
