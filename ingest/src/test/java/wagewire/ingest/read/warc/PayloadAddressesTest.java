package wagewire.ingest.read.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.warc.PostingsOfAnswer.PayloadAddresses;
import wagewire.model.source.PlatformFolder;
import wagewire.model.table.ResourceTable;

/** Boards of payload addresses, one case per row. */
class PayloadAddressesTest {

  private static final List<String[]> CASES =
      ResourceTable.lines(PayloadAddressesTest.class, "payload-address-cases.tsv");

  @TestFactory
  Stream<DynamicTest> eachAddressIsTakenForWhatItsRowSays() {
    return CASES.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  var payload = PayloadAddresses.of(row[0]);
                  assertThat(payload.map(found -> found.board().toString()).orElse("-"))
                      .isEqualTo(row[1]);
                  assertThat(payload.map(found -> found.whole() ? "whole" : "part").orElse("-"))
                      .isEqualTo(row[2]);
                }));
  }

  @Test
  void eachPlatformOfTheTableHasAReaderAndACase() {
    List<String> platforms =
        PlatformFolder.rowsOfAll("payload_address").stream().map(row -> row[0]).toList();
    assertThat(platforms).isSubsetOf(PayloadReaders.platforms());
    assertThat(CASES.stream().map(row -> row[1].split(":")[0]).filter(name -> !name.equals("-")))
        .containsAll(new TreeSet<>(platforms));
  }
}
