package wagewire.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DatabaseAddressTest {

  @Test
  void writesItsCredentialsIntoAUrlOnlyWhenAsked() {
    var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/d", "me", "a&b =");
    assertThat(address.urlWithCredentials())
        .isEqualTo("jdbc:postgresql://127.0.0.1:1/d?user=me&password=a%26b+%3D");
    assertThat(address.toString()).isEqualTo("jdbc:postgresql://127.0.0.1:1/d as me");
  }
}
