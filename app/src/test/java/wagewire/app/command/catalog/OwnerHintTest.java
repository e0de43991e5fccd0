package wagewire.app.command.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.app.command.catalog.OwnerHint.OwnerComparison;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.check.BoardAnswer;
import wagewire.model.event.FetchOutcome;
import wagewire.transform.employer.EmployerResolver;

final class OwnerHintTest {

  private final OwnerComparison owners = new OwnerComparison(EmployerResolver.load());

  @ParameterizedTest(name = "{0} on the line, {1} on the board: {2} hints")
  @CsvSource({
    "'Acme, Inc.', acme, 0",
    "Acme GmbH, ACME, 0",
    "Acme [acme at greenhouse], Acme Ltd, 0",
    "Acme, Globex, 1",
    "Acme, , 0",
    ", Acme, 0"
  })
  void namesOfOneEmployerAreEqual(String line, String board, int hints) {
    assertThat(hints(entry("greenhouse", line, ""), board, null)).hasSize(hints);
  }

  @ParameterizedTest(name = "{0} on the line, {1} on the board: {2} hints")
  @CsvSource({
    "https://www.acme.example/about, acme.example, 0",
    "https://acme.example, globex.example, 1",
    ", globex.example, 0",
    "https://acme.example, , 0"
  })
  void websitesAreComparedByTheirDomain(String line, String board, int hints) {
    assertThat(hints(entry("greenhouse", "Acme", line), null, board)).hasSize(hints);
  }

  @Test
  void aHintNamesBothSides() {
    assertThat(hints(entry("greenhouse", "Acme", ""), "Globex Ltd", null))
        .extracting(OwnerHint::text)
        .containsExactly(
            "hint, line 7: greenhouse:acme: other name: the board says \"Globex Ltd\","
                + " the line says \"Acme\"");
  }

  @Test
  void feedsOfSeveralEmployersHaveNoOwner() {
    assertThat(hints(entry("arbeitnow", "Acme", ""), "Globex", null)).isEmpty();
  }

  private List<OwnerHint> hints(BoardEntry entry, @Nullable String name, @Nullable String site) {
    BoardAnswer answer =
        new BoardAnswer(Instant.EPOCH, entry.board(), FetchOutcome.OK, "1", name, site, null);
    return owners.hints(entry, 7, answer);
  }

  private static BoardEntry entry(
      String platform, @Nullable String employer, @Nullable String website) {
    return Catalogue.read(
            "platform,token,employer,website\n%s,acme,\"%s\",%s\n"
                .formatted(
                    platform, employer == null ? "" : employer, website == null ? "" : website),
            "here")
        .getFirst();
  }
}
