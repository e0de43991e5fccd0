package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.source.PlatformFolder;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;
import wagewire.model.source.Tier;
import wagewire.model.source.YesNoUnknown;

/**
 * The tables of docs/platforms.md are those of the platforms' folders. With {@code
 * -Dplatforms=write} they are written, and the test fails.
 */
class PlatformsPageTest {

  private static final Path PAGE = Path.of("../docs/platforms.md");
  private static final String NOTHING = "–";

  @Test
  void theTablesOfThePageAreThoseOfTheFolders() throws IOException {
    String page = Files.readString(PAGE);
    String due = withTable(page, "| platform | | tier |", overview());
    due = withTable(due, "## Seen platforms, one by one", details(Tier.SEEN));
    due = withTable(due, "## Documented platforms, one by one", details(Tier.DOCUMENTED));
    due = withTable(due, "## Terms", Sources.all().stream().map(PlatformsPageTest::terms));
    if (System.getProperty("platforms", "").equals("write")) {
      Files.writeString(PAGE, due);
    }
    assertThat(page).isEqualTo(due);
  }

  /** Replaces the rows of the first table at or after a text. */
  private static String withTable(String page, String text, Stream<String> rows) {
    Matcher table =
        Pattern.compile("(?s)\\Q" + text + "\\E.*?\\n\\|(?:---\\|)+\\n((?:\\|[^\\n]*\\n)+)")
            .matcher(page);
    assertThat(table.find()).as(text).isTrue();
    return page.substring(0, table.start(1))
        + rows.map(row -> row + "\n").collect(Collectors.joining())
        + page.substring(table.end(1));
  }

  private static Stream<String> overview() {
    return Sources.all().stream()
        .sorted(Comparator.comparing(SourceTerms::tier))
        .map(source ->
            row(
                "`" + source.platform() + "`",
                folder(source).required("name"),
                source.tier().id(),
                LivePlatform.find(source.platform()).isPresent() ? "yes" : NOTHING,
                source.kind().id()));
  }

  private static Stream<String> details(Tier tier) {
    return Sources.all().stream()
        .filter(source -> source.tier() == tier)
        .map(PlatformsPageTest::folder)
        .filter(folder -> folder.value("token").isPresent())
        .map(folder ->
            row(
                folder.id(),
                folder.required("token"),
                folder.required("fetched"),
                folder.value("limits").orElse(NOTHING)));
  }

  private static PlatformFolder folder(SourceTerms source) {
    return PlatformFolder.all().stream()
        .filter(folder -> folder.id().equals(source.platform()))
        .findFirst()
        .orElseThrow();
  }

  private static String terms(SourceTerms terms) {
    return row(
        terms.platform(),
        terms.terms(),
        terms.cited() == null ? NOTHING : terms.cited(),
        attribution(terms),
        terms.resyndication() == YesNoUnknown.UNKNOWN ? NOTHING : terms.resyndication().id(),
        poll(terms.limits().pollEvery()),
        "%d, %s s".formatted(terms.limits().inFlight(), seconds(terms.limits().gap())));
  }

  private static String attribution(SourceTerms terms) {
    String words = terms.attribution() == null ? NOTHING : terms.attribution();
    return terms.linkBack() == YesNoUnknown.YES ? words + ", link" : words;
  }

  private static String poll(@Nullable Duration every) {
    return every == null ? NOTHING : every.toHours() + " h";
  }

  private static String seconds(Duration gap) {
    return gap.toMillis() % 1_000 == 0
        ? Long.toString(gap.toSeconds())
        : Double.toString(gap.toMillis() / 1_000.0);
  }

  private static String row(String... cells) {
    return List.of(cells).stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
