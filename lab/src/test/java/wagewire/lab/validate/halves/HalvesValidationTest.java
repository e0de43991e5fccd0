package wagewire.lab.validate.halves;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.lab.market.settings.RandomKey;
import wagewire.metrics.statistics.Interval;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

class HalvesValidationTest {

  private static final int BOARDS = 80;

  @TempDir private Path folder;

  /** The ends that face each other are 3 below the one and 4 above the other: 5 apart is enough. */
  @Test
  void halvesAgreeUpToTheRootOfTheSummedSquares() {
    Interval ofOne = new Interval(7, 30, "test");
    Interval ofOther = new Interval(-20, 9, "test");
    assertThat(Agreement.agree(10, ofOne, 5, ofOther)).isTrue();
    assertThat(Agreement.agree(10.01, ofOne.plus(0.01), 5, ofOther)).isFalse();
    assertThat(Agreement.agree(5, ofOther, 10, ofOne)).isTrue();
    assertThat(Agreement.agree(5, ofOther, 10.01, ofOne.plus(0.01))).isFalse();
  }

  @Test
  void aSplitHasEachEmployerInOneHalf() {
    HalfSplits splits = new HalfSplits(3, 50, 9);
    int[] times = new int[9];
    for (int split = 0; split < 50; split++) {
      boolean[] first = splits.first(split);
      assertThat(IntStream.range(0, 9).filter(place -> first[place]).count()).isEqualTo(4);
      IntStream.range(0, 9).filter(place -> first[place]).forEach(place -> times[place]++);
    }
    assertThat(times).doesNotContain(0, 50).hasSize(9);
    assertThat(IntStream.of(times).max().orElseThrow()).isLessThan(35);
    assertThat(new HalfSplits(3, 50, 9).first(7)).isEqualTo(splits.first(7));
  }

  @Test
  void halvesOfAlmostEqualEmployersAgreeWithinNarrowIntervals() {
    double[] then = new double[40];
    double[] now = new double[40];
    for (int place = 0; place < 40; place++) {
      then[place] = 100;
      now[place] = place == 0 ? 100 : 101;
    }
    GroupAgreement agreement =
        new HalfSplits(1, 100, 40).compare("all", new GroupTotals(then, now, new double[40]));
    assertThat(agreement.growth().splits()).isEqualTo(100);
    assertThat(agreement.growth().share()).isEqualTo(1);
    assertThat(agreement.growth().halfWidth()).isBetween(0.0, 0.01);
  }

  @Test
  void boardsOfBothDaysAreComparedByGroup() throws IOException {
    write("jobs_2026-01-05", 1, 1.0);
    write("jobs_2026-01-30", 2, 1.0);
    write("jobs_2026-02-02", 2, 1.3);
    HalvesResult result = HalvesValidation.of(folder, 5);
    assertThat(result.from()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(result.to()).isEqualTo(LocalDate.of(2026, 2, 2));
    assertThat(result.employers()).isEqualTo(BOARDS);
    assertThat(result.groups())
        .extracting(GroupAgreement::group)
        .startsWith("all")
        .contains("marketing-operations", "marketing-ops", "go-to-market", "seniority manager");
    assertThat(result.growth()).isBetween(0.85, 1.0);
    assertThat(result.remote()).isBetween(0.85, 1.0);
    assertThat(HalvesText.of(result)).contains("80 employers, 2026-01-05 to 2026-02-02");
    assertThat(Json.text(result)).contains("\"group\":\"marketing-ops\"").contains("\"share\":");
    assertThat(HalvesValidation.of(folder, 5)).isEqualTo(result);
  }

  @Test
  void theRemoteShareAndGrowthAreThoseOfTheRows() {
    List<BoardRow> first =
        List.of(
            new BoardRow("a", "Marketing Operations Manager", "Berlin"),
            new BoardRow("gone", "Marketing Operations Manager", "Berlin"));
    List<BoardRow> second =
        List.of(
            new BoardRow("a", "Marketing Operations Manager", "Remote - US"),
            new BoardRow("a", "Marketing Operations Manager", "Berlin"),
            new BoardRow("new", "Marketing Operations Manager", "Remote"));
    Map<String, GroupTotals> totals = GroupTotals.of(first, second, new TitleGroups());
    GroupTotals family = requireNonNull(totals.get("marketing-ops"));
    assertThat(family.then()).containsExactly(1);
    assertThat(family.now()).containsExactly(2);
    assertThat(family.remote()).containsExactly(1);
  }

  @Test
  void aFolderWithoutTwoDaysIsRefused() throws IOException {
    write("jobs_2026-01-05", 1, 1.0);
    Files.writeString(folder.resolve("notes.txt"), "2026-01-06");
    assertThatThrownBy(() -> HalvesValidation.of(folder, 1))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("two files");
    assertThatThrownBy(() -> HalvesValidation.of(folder.resolve("nowhere"), 1))
        .isInstanceOf(WagewireException.class);
  }

  /** Writes one file: each board with a number of its own of three kinds of postings. */
  private void write(String name, long seed, double factor) throws IOException {
    List<String> titles =
        List.of("Marketing Operations Manager", "Senior Software Engineer", "Sales Director");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      for (int board = 0; board < BOARDS; board++) {
        for (int title = 0; title < titles.size(); title++) {
          RandomKey key = RandomKey.of(seed).with(board).with(title);
          long count = Math.round(factor * (2 + 6 * key.uniform()));
          for (int at = 0; at < count; at++) {
            String place = key.with(at).chance(0.3) ? "Remote - US" : "Berlin, Germany";
            out.write(
                Json.text(
                    Map.of("board", "b" + board, "title", titles.get(title), "location", place)));
            out.write('\n');
          }
        }
      }
    }
  }
}
