package wagewire.ingest.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.model.board.BoardId;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;

/** Reads real payloads, if present next to the checkout, without losing anything. */
@EnabledIf("wagewire.ingest.read.OpenData#isThere")
class RealPayloadsTest {

  @TestFactory
  Stream<DynamicTest> everyItemOfASavedPayloadIsAListingOrARefusal() {
    return Stream.of("greenhouse", "lever", "ashby")
        .flatMap(platform ->
            OpenData.files("ats/" + platform + "/*").stream()
                .map(file ->
                    DynamicTest.dynamicTest(
                        OpenData.name(file), () -> countsAgree(platform, file))));
  }

  private static void countsAgree(String platform, Path file) throws IOException {
    byte[] payload = Files.readAllBytes(file);
    ReadPage page = PayloadReaders.of(platform).read(payload, context(platform));
    print(OpenData.name(file), page);
    assertThat(page.listings().size() + page.refusals().size()).isEqualTo(items(payload));
    assertThat(page.refusals()).isEmpty();
    assertThat(page.listings()).allSatisfy(listing -> assertThat(listing.title()).isNotBlank());
  }

  /** Counts the objects with an id in the longest list, or one for a single posting. */
  private static int items(byte[] payload) {
    JsonNode root = Json.tree(payload);
    JsonNode list = root.isArray() ? root : root.findValue("jobs");
    JsonNode queried = list == null ? root.findValue("jobPostings") : list;
    return queried == null ? 1 : queried.size();
  }

  @Test
  void theLargeGreenhouseBoardHas332Listings() throws IOException {
    Path file = OpenData.files("ats/greenhouse/stripe_board_subset60.json").getFirst();
    ReadPage page =
        PayloadReaders.of("greenhouse").read(Files.readAllBytes(file), context("greenhouse"));
    assertThat(page.listings()).hasSize(332);
    assertThat(page.announced()).isEqualTo(547);
    assertThat(page.listings()).allSatisfy(listing -> assertThat(listing.postedAt()).isNotNull());
  }

  @TestFactory
  Stream<DynamicTest> pagesWithAJobPostingGiveListings() {
    return OpenData.files("jsonld/pages/*.html").stream()
        .map(file ->
            DynamicTest.dynamicTest(
                OpenData.name(file),
                () -> {
                  ReadPage page =
                      PayloadReaders.of("jsonld").read(Files.readAllBytes(file), context("jsonld"));
                  print(OpenData.name(file), page);
                  assertThat(page.listings()).isNotEmpty();
                  assertThat(page.refusals()).isEmpty();
                }));
  }

  @TestFactory
  Stream<DynamicTest> pagesWithoutAJobPostingGiveNothing() {
    return OpenData.files("jsonld/extruct/*.html").stream()
        .map(file ->
            DynamicTest.dynamicTest(
                OpenData.name(file),
                () -> {
                  ReadPage page =
                      PayloadReaders.of("jsonld").read(Files.readAllBytes(file), context("jsonld"));
                  assertThat(page)
                      .isEqualTo(new ReadPage(List.of(), List.of(), List.of(), 0, null));
                }));
  }

  @Test
  void everySnippetWithAScriptOfItsOwnGivesAListingOrAReason() throws IOException {
    List<ReadPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(OpenData.files("jsonld/snippets.jsonl").getFirst())) {
      String markup = String.valueOf(JsonFields.text(Json.tree(line), "markup"));
      boolean program = markup.contains("func Test") || !markup.contains("\"@type\"");
      if (!program && markup.contains("<script") && markup.contains("JobPosting")) {
        pages.add(PayloadReaders.of("jsonld").read(markup.getBytes(UTF_8), context("jsonld")));
      }
    }
    assertThat(pages).hasSizeGreaterThan(40);
    assertThat(pages)
        .allSatisfy(
            page -> assertThat(page.listings().size() + page.refusals().size()).isPositive());
    assertThat(pages.stream().flatMap(page -> page.refusals().stream()))
        .hasSize(3)
        .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(RejectionReason.NO_TITLE));
  }

  @Test
  void everyWholeJobPostingGivesAListingOrLacksATitle() throws IOException {
    for (String line :
        Files.readAllLines(OpenData.files("jsonld/objects_with_asserts.jsonl").getFirst())) {
      JsonNode object = Json.tree(line).get("jsonld");
      if (!object.toString().contains("JobPosting")) {
        continue;
      }
      ReadPage page = PayloadReaders.of("jsonld").read(Json.bytes(object), context("jsonld"));
      print("jsonld/objects_with_asserts.jsonl", page);
      boolean titled =
          object.findValue("title") != null || object.findValue("alternateName") != null;
      assertThat(page.listings()).hasSize(titled ? 1 : 0);
      assertThat(page.refusals()).hasSize(titled ? 0 : 1);
    }
  }

  private static ReadContext context(String platform) {
    return new ReadContext(new BoardId(platform, "real"), null);
  }

  private static void print(String name, ReadPage page) {
    Map<String, Long> reasons =
        page.refusals().stream()
            .collect(
                Collectors.groupingBy(r -> r.reason().id(), TreeMap::new, Collectors.counting()));
    Map<String, Long> unread =
        page.listings().stream()
            .flatMap(listing -> listing.unread().keySet().stream())
            .collect(Collectors.groupingBy(field -> field, TreeMap::new, Collectors.counting()));
    System.out.printf(
        "%-60s listings %d, refused %s, unread %s%n",
        name, page.listings().size(), reasons, unread);
  }
}
