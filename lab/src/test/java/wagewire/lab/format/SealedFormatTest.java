package wagewire.lab.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.lab.format.FormatFolder.TopicRecord;
import wagewire.model.board.BoardId;
import wagewire.model.event.Topics;
import wagewire.model.seal.OpenedRecord;
import wagewire.model.seal.RecordOpener;
import wagewire.model.seal.SealKeys;
import wagewire.model.seal.SealStore;
import wagewire.model.seal.SeedTree;

/**
 * Tests that kept sealed records can still be opened with their seeds. They are those of format 1,
 * sealed by another program from the description of the format.
 */
class SealedFormatTest {

  private static final FormatFolder SEALED =
      new FormatFolder(Path.of("src/test/resources/wagewire/lab/format/sealed"));

  @Test
  void everySealedRecordOpensWithWhatWasSealed() throws IOException {
    List<TopicRecord> plain = FormatFolder.V1.records();
    List<TopicRecord> sealed = SEALED.records();
    assertThat(sealed).hasSameSizeAs(plain).hasSizeGreaterThan(100);
    RecordOpener opener = new RecordOpener(new SealKeys(seeds()));
    opener.prepare(sealed.stream().map(one -> BoardId.parse(one.key())).toList());
    for (int i = 0; i < sealed.size(); i++) {
      TopicRecord one = sealed.get(i);
      String expected = plain.get(i).value();
      OpenedRecord opened =
          opener.open(
              new RecordOpener.Stored(
                  one.topic(),
                  one.partition(),
                  one.offset(),
                  bytes(one.key()),
                  bytes(one.value())));
      assertThat(opened)
          .as(one.topic() + " " + one.offset())
          .isInstanceOfSatisfying(
              OpenedRecord.Content.class,
              content -> assertThat(content.value()).isEqualTo(bytes(expected)));
    }
  }

  private static SealStore seeds() throws IOException {
    Map<String, SeedTree> trees = new HashMap<>();
    for (String line : Files.readAllLines(SEALED.path().resolve("seeds.tsv"))) {
      String[] cells = line.split("\t", -1);
      trees.put(cells[0], new SeedTree(Map.of("", HexFormat.of().parseHex(cells[1]))));
    }
    return new SealStore() {
      @Override
      public Map<String, SeedTree> trees(Collection<String> boards) {
        return trees;
      }

      @Override
      public Map<String, Map<Integer, Long>> sealedSince() {
        return Map.of(
            Topics.OBSERVATIONS, Map.of(), Topics.POSTINGS, Map.of(), Topics.REJECTIONS, Map.of());
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
