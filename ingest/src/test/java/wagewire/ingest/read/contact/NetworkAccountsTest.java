package wagewire.ingest.read.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.catalogue.Catalogue;

final class NetworkAccountsTest {

  /** Boards' tokens are what employers call themselves, as their accounts on networks are. */
  @Test
  void ofTheNamesOfEmployersOneInThreeHundredIsTakenForAPersons() {
    List<String> tokens =
        Catalogue.read("frame").stream()
            .map(entry -> entry.board().token())
            .filter(token -> token.matches("[A-Za-z0-9._-]{1,30}") && !token.matches("\\d+"))
            .distinct()
            .toList();
    assertThat(tokens).hasSizeGreaterThan(40_000);
    long persons = tokens.stream().filter(token -> isPersons("", token)).count();
    assertThat((double) persons / tokens.size()).isBetween(0.001, 0.0034);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Follow us: ",
        "Ask me. Then look: ",
        "<p>Ask me</p><a href=\"",
        "our founder has much to say, and here is where the company says it instead: "
      })
  void withoutAPersonBeforeItAnAccountOfAnotherNameIsNoPersons(String before) {
    assertThat(isPersons(before, "acme")).isFalse();
    assertThat(isPersons(before, "janedoe")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DM me: ", "our CTO (", "Recruiter: ", "ask him <a href=\""})
  void afterWordsOfAPersonAnyAccountIsAPersonsButNoPageOfTheNetwork(String before) {
    assertThat(isPersons(before, "acme")).isTrue();
    assertThat(isPersons(before, "share")).isFalse();
  }

  private static boolean isPersons(String before, String account) {
    return NetworkAccounts.isPersons(before + account, before.length(), before.length());
  }
}
