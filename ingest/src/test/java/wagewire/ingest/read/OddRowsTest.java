package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.board.BoardId;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.PlatformFolder;

/**
 * Puts one odd row into the list of each saved payload that is JSON or XML: a row of no known form,
 * or a copy of a posting in which one field has another type. All other rows are read as before.
 */
class OddRowsTest {

  private static final List<JsonNode> STRANGE =
      Stream.of("null", "\"soon\"", "7", "true", "[]", "[[1], [{}]]", "{}", "{\"odd\": {}}")
          .map(Json::tree)
          .toList();

  private static final List<JsonNode> OTHER_TYPES =
      Stream.of("\"soon\"", "-7", "true", "{\"en\": \"soon\"}", "[[\"soon\"]]")
          .map(Json::tree)
          .toList();

  @TestFactory
  Stream<DynamicTest> oneOddRowLeavesTheOthersAsTheyAre() throws Exception {
    List<Path> cases = new ArrayList<>();
    Set<String> covered = new TreeSet<>();
    for (Path folder : SavedPayloadsTest.cases()) {
      if (!lists(folder).isEmpty()) {
        cases.add(folder);
        covered.add(SavedPayloadsTest.platform(folder));
      }
    }
    assertThat(covered)
        .containsAll(platforms("json"))
        .contains("greenhouse", "lever", "ashby", "ukg");
    return cases.stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                SavedPayloadsTest.platform(folder) + ": " + folder.getFileName(),
                () -> withstandsOddRows(folder)));
  }

  @TestFactory
  Stream<DynamicTest> oneOddElementLeavesTheOthersAsTheyAre() throws Exception {
    List<Path> cases = new ArrayList<>();
    Set<String> covered = new TreeSet<>();
    for (Path folder : SavedPayloadsTest.cases()) {
      if (isRead(folder) && element(folder) != null) {
        cases.add(folder);
        covered.add(SavedPayloadsTest.platform(folder));
      }
    }
    assertThat(covered).containsAll(platforms("xml")).containsAll(platforms("feed"));
    return cases.stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                SavedPayloadsTest.platform(folder) + ": " + folder.getFileName(),
                () -> withstandsOddElements(folder)));
  }

  @Test
  void aTenthOfOddRowsIsRefusedAndMoreChangesTheShape() {
    assertThat(breezy(20, 2).refusals())
        .extracting(Refusal::reason)
        .containsExactly(RejectionReason.UNREADABLE, RejectionReason.UNREADABLE);
    assertThatCode(() -> breezy(20, 3))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessageContaining("3 of 20 rows are refused")
        .hasMessageContaining("the field 'location' of 1 holds Lisbon");
  }

  @Test
  void anOddRowOfAFewIsRefusedAndOneThatIsAloneChangesTheShape() {
    assertThat(breezy(2, 1).refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.externalId()).isEqualTo("1"));
    assertThatCode(() -> breezy(1, 1)).isInstanceOf(UnreadablePayloadException.class);
  }

  private static ReadPage breezy(int rows, int odd) {
    ArrayNode board = Json.mapper().createArrayNode();
    for (int row = 1; row <= rows; row++) {
      ObjectNode posting = board.addObject();
      posting.put("id", "" + row).put("name", "Analyst " + row).put("published_date", "2026-02-01");
      if (row <= odd) {
        posting.put("location", "Lisbon");
      } else {
        posting.putObject("location").put("city", "Lisbon");
      }
    }
    return read("breezy", board);
  }

  private static void withstandsOddRows(Path folder) throws IOException {
    String platform = SavedPayloadsTest.platform(folder);
    List<PublishedListing> before = read(platform, tree(folder)).listings();
    for (int list = 0; list < lists(folder).size(); list++) {
      for (JsonNode row : STRANGE) {
        assertThat(readWith(folder, list, row).listings())
            .as("with the row %s", row)
            .containsExactlyElementsOf(before);
      }
      for (JsonNode row : oddCopies(lists(folder).get(list), platform)) {
        assertThat(readWith(folder, list, row).listings())
            .as("with the row %s", row)
            .extracting(PublishedListing::externalId)
            .containsAll(before.stream().map(PublishedListing::externalId).toList());
      }
    }
  }

  private static void withstandsOddElements(Path folder) throws IOException {
    String platform = SavedPayloadsTest.platform(folder);
    String name = String.valueOf(element(folder));
    List<PublishedListing> before = read(platform, text(folder)).listings();
    for (String odd : List.of("<%s/>", "<%s>soon</%1$s>", "<%s><odd><odd/></odd></%1$s>")) {
      String row = odd.formatted(name);
      String payload = text(folder).replaceFirst("(?=<" + name + "[ >])", row);
      assertThat(read(platform, payload).listings())
          .as("with the row %s", row)
          .containsExactlyElementsOf(before);
    }
  }

  /** Returns the name of the XML payload's postings; null for a payload without any. */
  private static @Nullable String element(Path folder) throws IOException {
    String text = text(folder);
    boolean xml = text.startsWith("<") && hasFields(SavedPayloadsTest.platform(folder));
    return !xml
        ? null
        : FieldTable.of(SavedPayloadsTest.platform(folder)).lists().stream()
            .filter(name -> text.contains("<" + name + ">") || text.contains("<" + name + " "))
            .findFirst()
            .orElse(null);
  }

  private static ReadPage readWith(Path folder, int list, JsonNode row) throws IOException {
    JsonNode root = tree(folder);
    List<ArrayNode> lists = new ArrayList<>();
    collect(root, FieldTable.of(SavedPayloadsTest.platform(folder)), lists);
    lists.get(list).add(row);
    return read(SavedPayloadsTest.platform(folder), root);
  }

  /** Returns copies of the list's first posting, each with one field of another type. */
  private static List<JsonNode> oddCopies(ArrayNode list, String platform) {
    FieldTable fields = FieldTable.of(platform);
    JsonNode posting = list.values().stream().filter(fields::isPosting).findFirst().orElseThrow();
    List<JsonNode> copies = new ArrayList<>();
    for (String field : posting.propertyNames()) {
      for (JsonNode other : OTHER_TYPES) {
        copies.add(((ObjectNode) posting.deepCopy()).set(field, other));
      }
    }
    return copies;
  }

  private static List<ArrayNode> lists(Path folder) throws IOException {
    List<ArrayNode> lists = new ArrayList<>();
    if (isRead(folder) && hasFields(SavedPayloadsTest.platform(folder))) {
      collect(tree(folder), FieldTable.of(SavedPayloadsTest.platform(folder)), lists);
    }
    return lists;
  }

  private static boolean isRead(Path folder) throws IOException {
    return Json.tree(Files.readAllBytes(folder.resolve("expected.json"))).has("listings");
  }

  private static void collect(JsonNode node, FieldTable fields, List<ArrayNode> lists) {
    if (node instanceof ArrayNode array && array.values().stream().anyMatch(fields::isPosting)) {
      lists.add(array);
      return;
    }
    node.values().forEach(value -> collect(value, fields, lists));
  }

  private static boolean hasFields(String platform) {
    return FieldTable.class.getResource("/wagewire/model/platforms/" + platform + "/fields.tsv")
        != null;
  }

  private static List<String> platforms(String form) {
    return PlatformFolder.all().stream()
        .filter(folder -> folder.required("form").equals(form))
        .map(PlatformFolder::id)
        .toList();
  }

  /** Returns the payload; a JSON null for one that is no JSON. */
  private static JsonNode tree(Path folder) throws IOException {
    String text = text(folder);
    return text.startsWith("<") ? Json.tree("null") : Json.tree(text);
  }

  private static String text(Path folder) throws IOException {
    String text = new String(SavedPayloadsTest.payload(folder), StandardCharsets.UTF_8);
    return text.replace("\uFEFF", "").strip();
  }

  private static ReadPage read(String platform, JsonNode root) {
    return read(platform, root.toString());
  }

  private static ReadPage read(String platform, String payload) {
    ReadContext context = new ReadContext(new BoardId(platform, "acme"), null);
    return PayloadReaders.of(platform).read(payload.getBytes(StandardCharsets.UTF_8), context);
  }
}
