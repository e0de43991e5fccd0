package wagewire.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.Readers;
import wagewire.ingest.read.mapped.MappedPlatforms;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;
import wagewire.model.source.Tier;
import wagewire.model.source.YesNoUnknown;
import wagewire.model.table.ResourceTable;

/** The ledger and its page say the same of every platform there is a reader for. */
class SourcesOfPlatformsTest {

  private static final Path PAGE = Path.of("../docs/platforms.md");

  @Test
  void everyPlatformThatCanBeReadHasALine() {
    assertThat(Sources.all())
        .extracting(SourceTerms::platform)
        .containsExactlyInAnyOrderElementsOf(Readers.platforms());
  }

  @Test
  void tierAndKindAreThoseOfTheReader() {
    Map<String, Tier> tiers =
        ResourceTable.lines(SourcesOfPlatformsTest.class, "/wagewire/ingest/read/platforms.tsv")
            .stream()
            .collect(Collectors.toMap(row -> row[0], row -> Tier.of(row[3])));
    assertThat(Sources.all())
        .allSatisfy(terms -> {
          assertThat(terms.kind())
              .as(terms.platform())
              .isEqualTo(MappedPlatforms.kind(terms.platform()));
          assertThat(terms.tier())
              .as(terms.platform())
              .isEqualTo(tiers.getOrDefault(terms.platform(), Tier.SEEN));
        });
  }

  @Test
  void thePageTellsWhatTheLedgerTells() throws IOException {
    String page = Files.readString(PAGE);
    int terms = page.indexOf("## Terms");
    List<String> told =
        page.substring(terms, page.indexOf("\n## ", terms))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| platform"))
            .toList();
    assertThat(told)
        .containsExactlyElementsOf(
            Sources.all().stream().map(SourcesOfPlatformsTest::line).toList());
  }

  private static String line(SourceTerms terms) {
    return Stream.of(
            terms.platform(),
            terms.terms(),
            terms.cited() == null ? "–" : terms.cited(),
            beside(terms),
            terms.resyndication() == YesNoUnknown.UNKNOWN ? "–" : terms.resyndication().id(),
            poll(terms.limits().pollEvery()),
            "%d, %s s".formatted(terms.limits().inFlight(), seconds(terms.limits().gap())))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String beside(SourceTerms terms) {
    String words = terms.attribution() == null ? "–" : terms.attribution();
    return terms.linkBack() == YesNoUnknown.YES ? words + ", link" : words;
  }

  private static String poll(@Nullable Duration every) {
    return every == null ? "–" : every.toHours() + " h";
  }

  private static String seconds(Duration gap) {
    return gap.toMillis() % 1_000 == 0
        ? Long.toString(gap.toSeconds())
        : Double.toString(gap.toMillis() / 1_000.0);
  }
}
