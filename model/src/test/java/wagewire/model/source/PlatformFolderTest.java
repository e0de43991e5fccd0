package wagewire.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;

class PlatformFolderTest {

  @Test
  void everyFolderStatesNameTierKindAndForm() {
    assertThat(PlatformFolder.all())
        .hasSizeGreaterThan(40)
        .allSatisfy(folder ->
            assertThat(
                    Stream.of("name", "tier", "kind", "form")
                        .map(folder::value)
                        .flatMap(value -> value.stream()))
                .as(folder.id())
                .hasSize(4));
  }

  @Test
  void theFirstRowOfAKeyHasItsValues() {
    PlatformFolder workday =
        PlatformFolder.all().stream()
            .filter(folder -> folder.id().equals("workday"))
            .findFirst()
            .orElseThrow();

    assertThat(workday.value("header", 1)).contains("application/json");
    assertThat(workday.value("header", 2)).isEmpty();
    assertThat(workday.value("prepare")).isEmpty();
    assertThatThrownBy(() -> workday.required("prepare"))
        .hasMessage("/wagewire/model/platforms/workday/platform.tsv has no prepare");
  }

  @Test
  void theRowsOfAllPlatformsBeginWithThePlatform() {
    assertThat(PlatformFolder.rowsOfAll("not_token"))
        .anySatisfy(row -> assertThat(row).containsExactly("lever", "search sitemap"));
  }

  @Test
  void whatIsNoPlatformHasNoFolderAndIsAnEmployersOwn() {
    assertThat(PlatformFolder.all()).extracting(PlatformFolder::id).doesNotContain("csv");
    assertThat(Sources.kind("csv")).isEqualTo(SourceKind.OWN);
    assertThat(Sources.kind("hackernews")).isEqualTo(SourceKind.LATEST);
  }
}
