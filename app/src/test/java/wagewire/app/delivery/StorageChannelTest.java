package wagewire.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.app.outgoing.SendResult;
import wagewire.model.json.Json;

/** Tests objects in storage that checks signatures. */
class StorageChannelTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T06:10:00Z"), ZoneOffset.UTC);

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void theFilesOfABriefAreObjectsBelowItsRelease() throws Exception {
    try (StorageServer storage = StorageServer.start()) {
      assertThat(sent(storage, StorageServer.KEY, "weekly/")).isEqualTo(new SendResult.Taken());
      Map<String, byte[]> files = BriefExamples.usual().files();
      assertThat(files).containsKeys("brief.md", "brief.html", "charts/employers.png");
      files.forEach((name, content) ->
          assertThat(storage.objects().get("/briefs/weekly/2026-W47/" + name))
              .as(name)
              .isEqualTo(content));
      assertThat(storage.objects()).hasSize(files.size() + 1);
      assertThat(storage.types())
          .containsEntry("/briefs/weekly/2026-W47/brief.html", "text/html; charset=utf-8")
          .containsEntry("/briefs/weekly/2026-W47/charts/employers.png", "image/png");
      JsonNode latest =
          Json.tree(
              new String(
                  storage.objects().get("/briefs/weekly/latest.json"), StandardCharsets.UTF_8));
      assertThat(latest.get("release").asString()).isEqualTo("2026-W47");
      assertThat(latest.get("files").toString()).contains("2026-W47/brief.html");
    }
  }

  @Test
  void aWrongKeyIsRefusedAndInNoResult() throws Exception {
    StorageBucket.Key wrong = new StorageBucket.Key("AKIDEXAMPLE", "hunter2hunter2");
    try (StorageServer storage = StorageServer.start()) {
      SendResult result = sent(storage, wrong, "");
      assertThat(result).isEqualTo(new SendResult.Refused("it answered 403"));
      assertThat(storage.objects()).isEmpty();
      assertThat(wrong.toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void storageThatIsBusyIsAskedAgain() throws Exception {
    try (StorageServer storage = StorageServer.start(503, 500)) {
      assertThat(sent(storage, StorageServer.KEY, "")).isEqualTo(new SendResult.Taken());
      assertThat(pauses).hasSize(2);
    }
  }

  @Test
  void whatNamesTheNewestReleaseIsWrittenLast() throws Exception {
    try (StorageServer storage = StorageServer.start(403)) {
      assertThat(sent(storage, StorageServer.KEY, ""))
          .isEqualTo(new SendResult.Refused("it answered 403"));
      assertThat(storage.objects()).isEmpty();
    }
  }

  @Test
  void theSignatureThatTheseTestsExpectIsThatOfThePublishedExample() {
    String content =
        RequestSignature.digest("Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8));
    TreeMap<String, String> headers =
        new TreeMap<>(
            Map.of(
                "date", "Fri, 24 May 2013 00:00:00 GMT",
                "host", "examplebucket.s3.amazonaws.com",
                "x-amz-content-sha256", content,
                "x-amz-date", "20130524T000000Z",
                "x-amz-storage-class", "REDUCED_REDUNDANCY"));
    assertThat(
            new RequestSignature("PUT", "/test%24file.text", headers, content)
                .of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"))
        .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  }

  private SendResult sent(StorageServer storage, StorageBucket.Key key, String prefix)
      throws InterruptedException {
    try (StorageChannel channel =
        new StorageChannel(
            new StorageBucket(storage.bucket(), StorageServer.REGION, key, CLOCK, pauses::add),
            prefix)) {
      return channel.send(BriefExamples.usual(), channel.receivers().getFirst());
    }
  }
}
