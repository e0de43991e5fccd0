package wagewire.ingest.read.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagewire.ingest.read.FieldTable;
import wagewire.model.source.PlatformFolder;

/**
 * Tests that each {@code fields.tsv} has only words that readers know: an unknown one also fails
 * whatever loads all platforms, with an error that does not name the platform.
 */
class FieldTablesTest {

  @TestFactory
  Stream<DynamicTest> kindsUsesAndTargetsAreKnown() {
    List<String> platforms =
        PlatformFolder.all().stream()
            .map(PlatformFolder::id)
            .filter(FieldTablesTest::isThere)
            .toList();
    assertThat(platforms).hasSizeGreaterThan(40);
    return platforms.stream()
        .map(platform ->
            DynamicTest.dynamicTest(
                platform,
                () ->
                    assertThatCode(
                            () -> {
                              FieldTable _ = FieldTable.of(platform);
                              FieldMappings _ = FieldMappings.of(platform);
                            })
                        .as("platforms/%s/fields.tsv", platform)
                        .doesNotThrowAnyException()));
  }

  private static boolean isThere(String platform) {
    return FieldTable.class.getResource("/wagewire/model/platforms/" + platform + "/fields.tsv")
        != null;
  }
}
