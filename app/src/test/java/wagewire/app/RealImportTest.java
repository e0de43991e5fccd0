package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.importing.ImportCounts;
import wagewire.ingest.read.Refusal;
import wagewire.model.event.RejectionReason;

/** Tests real files of postings through the whole pipeline, where a checkout has them. */
@EnabledIf("wagewire.app.OpenDataFolder#isThere")
class RealImportTest {

  private static final String LARGE_BOARD = "stripe_board_subset60.json";
  private static final int ITS_LISTINGS = 332;

  @TempDir Path folder;

  @Tag("longer")
  @Test
  void everyPostingIsPublishedKnownOrRejectedForAReasonAndWhatIsPublishedIsLoaded()
      throws Exception {
    assertNothingIsLost(false);
  }

  @Tag("longer")
  @Test
  void noPostingOfAnyFileIsLost() throws Exception {
    assertNothingIsLost(true);
  }

  private void assertNothingIsLost(boolean whole) throws Exception {
    List<RealImportFile> all =
        RealImportFile.all(Files.createDirectory(folder.resolve("in")), whole);
    Map<String, Sum> sums = new TreeMap<>();
    try (RealPipeline pipeline = new RealPipeline(folder.resolve("data"))) {
      for (RealImportFile material : all) {
        long start = System.nanoTime();
        ImportCounts counts = pipeline.take(material.request());
        assertNothingIsLost(material, counts);
        sums.merge(material.kind(), Sum.of(counts, System.nanoTime() - start), Sum::plus);
      }
      print(sums);
      assertThat(pipeline.refused()).allSatisfy(RealImportTest::hasAReason);
      theListingsOfTheLargeBoardAreAsManyPostings(pipeline);
    }
  }

  private static void assertNothingIsLost(RealImportFile material, ImportCounts counts) {
    assertThat(counts.read())
        .as("%s: %s", material.name(), counts)
        .isPositive()
        .isEqualTo(counts.published() + counts.unchanged() + counts.rejected());
    assertThat(counts.published()).as("%s: %s", material.name(), counts).isEqualTo(counts.loaded());
    assertThat(counts.rejected()).as("%s: %s", material.name(), counts).isLessThan(counts.read());
  }

  private static void hasAReason(Refusal refusal) {
    assertThat(refusal.reason()).isIn(RejectionReason.NO_TITLE, RejectionReason.UNREADABLE);
    assertThat(refusal.message()).isNotBlank().doesNotContain("\n");
    assertThat(refusal.original()).isNotBlank();
  }

  private static void theListingsOfTheLargeBoardAreAsManyPostings(RealPipeline pipeline)
      throws SQLException {
    long start = System.nanoTime();
    pipeline.refresh();
    System.out.printf("refreshed in %.1f s%n", (System.nanoTime() - start) / 1e9);
    String board = " where board = 'greenhouse:ats-greenhouse-" + LARGE_BOARD + "'";
    assertThat(pipeline.number("select count(*) from postings.listing" + board))
        .isEqualTo(ITS_LISTINGS);
    assertThat(pipeline.number("select count(distinct posting_id) from postings.listing" + board))
        .isEqualTo(ITS_LISTINGS);
  }

  private static void print(Map<String, Sum> sums) {
    System.out.printf(
        "%-36s %5s %8s %9s %9s %8s %8s %8s%n",
        "kind", "files", "read", "published", "unchanged", "rejected", "loaded", "seconds");
    sums.forEach((kind, sum) -> System.out.println(sum.line(kind)));
    System.out.println(sums.values().stream().reduce(Sum::plus).orElseThrow().line("all"));
  }

  /** Sums of the files of one kind. */
  private record Sum(
      int files, long read, long published, long unchanged, long rejected, long loaded, long ns) {

    private static Sum of(ImportCounts counts, long ns) {
      return new Sum(
          1,
          counts.read(),
          counts.published(),
          counts.unchanged(),
          counts.rejected(),
          counts.loaded(),
          ns);
    }

    private Sum plus(Sum other) {
      return new Sum(
          files + other.files,
          read + other.read,
          published + other.published,
          unchanged + other.unchanged,
          rejected + other.rejected,
          loaded + other.loaded,
          ns + other.ns);
    }

    private String line(String kind) {
      return "%-36s %5d %8d %9d %9d %8d %8d %8.1f"
          .formatted(kind, files, read, published, unchanged, rejected, loaded, ns / 1e9);
    }
  }
}
