package wagewire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.table.ResourceTable;

final class BoardAddressMatcherTest {

  private static final String CASES = "/wagewire/ingest/discover/address-cases.tsv";

  /** Platforms without a recognisable address: any page, any feed, or a host of the employer. */
  private static final Set<String> WITHOUT = Set.of("jsonld", "rss", "phenom", "jibe");

  private final BoardAddressMatcher addresses = BoardAddressMatcher.load();

  @TestFactory
  Stream<DynamicTest> anAddressLeadsToItsBoard() {
    return ResourceTable.lines(BoardAddressMatcherTest.class, CASES).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(addresses.recognise(row[0]).map(BoardId::toString).orElse("-"))
                        .isEqualTo(row[1])));
  }

  @Test
  void thereAreAHundredCasesAndEveryPlatformIsInOne() {
    List<String[]> cases = ResourceTable.lines(BoardAddressMatcherTest.class, CASES);
    assertThat(cases).hasSizeGreaterThan(100);
    Set<String> named = new HashSet<>(WITHOUT);
    cases.forEach(row -> named.add(row[1].replaceFirst(":.*", "")));
    assertThat(named).containsAll(PayloadReaders.platforms());
  }

  @Test
  void aTokenIsSpelledAsItsPlatformDoes() {
    assertThat(addresses.board("greenhouse", "Acme")).contains(new BoardId("greenhouse", "acme"));
    assertThat(addresses.board("lever", "Acme")).contains(new BoardId("lever", "Acme"));
  }

  @Test
  void whatCannotBeATokenIsNone() {
    assertThat(addresses.board("lever", "")).isEqualTo(Optional.empty());
    assertThat(addresses.board("lever", "a\tb")).isEmpty();
    assertThat(addresses.board("recruitee", "www")).isEmpty();
    assertThat(addresses.board("lever", "a".repeat(201))).isEmpty();
  }
}
