package wagewire.ingest.read.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceTable;

/** Classification of addresses, one case per row. */
class JobPathClassifierTest {

  private static final List<String[]> CASES =
      ResourceTable.lines(JobPathClassifierTest.class, "job-path-cases.tsv");

  @TestFactory
  Stream<DynamicTest> eachAddressIsTakenForWhatItsRowSays() {
    return CASES.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(
                            JobPathClassifier.kind(URI.create(row[0]))
                                .name()
                                .toLowerCase(Locale.ROOT))
                        .isEqualTo(row[1])));
  }

  @Test
  void anAddressOfEndlessLengthIsNoPosting() {
    URI address = URI.create("https://acme.example/jobs/" + "a-".repeat(1000) + "/7");
    assertThat(JobPathClassifier.kind(address)).isEqualTo(JobPathClassifier.LinkKind.OTHER);
  }

  @Test
  void eachKindHasManyCases() {
    assertThat(CASES).hasSizeGreaterThan(40);
    for (String kind : List.of("posting", "list", "other")) {
      assertThat(CASES.stream().filter(row -> row[1].equals(kind))).hasSizeGreaterThan(9);
    }
  }
}
