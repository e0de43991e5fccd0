package wagewire.lab.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.SourceFiles;

/** Advisories about invented libraries. */
class AdvisoryCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final String BILL =
      """
      {"bomFormat": "CycloneDX", "components": [
        {"group": "org.acme", "name": "anvil", "version": "1.4.2"},
        {"group": "org.acme", "name": "rocket", "version": "2.0-rc1"}]}
      """;

  @TempDir private Path folder;
  private Path bill;
  private Path list;
  private Path accepted;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    bill = Files.writeString(folder.resolve("bill.json"), BILL);
    list = Files.createDirectory(folder.resolve("list"));
    accepted = Files.writeString(folder.resolve("accepted.tsv"), "id\treason\n");
  }

  private void advisory(String id, String name, String more) throws IOException {
    Files.writeString(
        list.resolve(id + ".json"),
        """
        {"schema_version": "1.7.0", "id": "%s", "modified": "2026-11-20T00:00:00Z",
         "affected": [{"package": {"ecosystem": "Maven", "name": "%s"}, %s}]}
        """
            .formatted(id, name, more));
  }

  private static String range(String events) {
    return "\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [%s]}]".formatted(events);
  }

  private int check() {
    return check(list);
  }

  private int check(Path advisories) {
    return AdvisoryCheck.run(
        List.of(bill.toString(), advisories.toString(), accepted.toString()),
        NOW,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void eachHitNamesLibraryVersionAdvisoryAliasesAndTheVersionThatIsFixed() throws IOException {
    Files.writeString(
        list.resolve("one.json"),
        """
        {"id": "GHSA-0000-0000-0001", "aliases": ["CVE-2026-0001"], "summary": "Anvils fall",
         "modified": "2026-11-28T09:00:00Z", "database_specific": {"severity": "HIGH"},
         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N"}],
         "affected": [{"package": {"ecosystem": "npm", "name": "org.acme:anvil"}, "versions": ["1.4.2"]},
           {"package": {"ecosystem": "Maven", "name": "org.acme:anvil"}, "ranges": [
             {"type": "GIT", "repo": "https://acme.example/anvil", "events": [{"introduced": "0"}]},
             {"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.1"}]},
             {"type": "ECOSYSTEM", "events": [{"introduced": "1.0"}, {"fixed": "1.4.10"}]}]}]}
        """);

    assertThat(check()).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            org.acme:anvil 1.4.2: GHSA-0000-0000-0001 CVE-2026-0001, HIGH, fixed in 1.4.10
                Anvils fall
            2 libraries, 1 advisories about Maven; the newest is of 2026-11-28, 2 days ago.
            1 apply, 0 accepted.
            """);
  }

  @Test
  void advisoriesThatDoNotApplyEndWithZero() throws IOException {
    advisory("other-library", "org.acme:hammer", range("{\"introduced\": \"0\"}"));
    advisory("fixed", "org.acme:anvil", range("{\"introduced\": \"0\"}, {\"fixed\": \"1.4.2\"}"));
    advisory(
        "commits",
        "org.acme:anvil",
        "\"ranges\": [{\"type\": \"GIT\", \"events\": [{\"introduced\": \"0\"}]}]");
    advisory(
        "withdrawn",
        "org.acme:anvil",
        range("{\"introduced\": \"0\"}")
            + "}], \"withdrawn\": \"2026-11-21T00:00:00Z\", \"x\": [{\"y\": 1");

    assertThat(check()).as(out.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 advisories", "0 apply");
  }

  @Test
  void versionsThatAreListedCountAndCandidatesComeBeforeTheirVersion() throws IOException {
    advisory("listed", "org.acme:anvil", "\"versions\": [\"1.4\", \"1.4.2\"]");
    advisory(
        "candidate", "org.acme:rocket", range("{\"introduced\": \"0\"}, {\"fixed\": \"2.0\"}"));

    assertThat(check()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "org.acme:anvil 1.4.2: listed, unrated, no version is named as fixed",
            "org.acme:rocket 2.0-rc1: candidate, unrated, fixed in 2.0",
            "2 apply, 0 accepted.");
  }

  @Test
  void whatIsAcceptedIsToldWithItsReasonAndEndsWithZero() throws IOException {
    advisory("GHSA-0000-0000-0002", "org.acme:anvil", range("{\"introduced\": \"0\"}"));
    Files.writeString(
        accepted, "id\treason\nGHSA-0000-0000-0002\tanvils are never lifted\nCVE-1\told\n");

    assertThat(check()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "accepted: anvils are never lifted",
            "CVE-1 is accepted and applies to nothing: remove it.",
            "0 apply, 1 accepted.");
  }

  @Test
  void anOldListIsCalledOld() throws IOException {
    advisory("old", "org.acme:hammer", range("{\"introduced\": \"0\"}"));
    Path file = list.resolve("old.json");
    Files.writeString(file, Files.readString(file).replace("2026-11-20", "2026-10-01"));

    assertThat(check()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("60 days ago", "The list is old");
  }

  @Test
  void aZipFileIsReadLikeAFolder() throws IOException {
    advisory("zipped", "org.acme:anvil", range("{\"introduced\": \"0\"}"));
    Path zip = folder.resolve("all.zip");
    try (var entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      entries.putNextEntry(new ZipEntry("zipped.json"));
      Files.copy(list.resolve("zipped.json"), entries);
    }

    assertThat(check(zip)).isEqualTo(1);
  }

  @Test
  void inputThatCannotBeReadIsNamed() throws IOException {
    assertThat(check(bill)).isEqualTo(65);
    assertThat(check(folder.resolve("none.zip"))).isEqualTo(65);
    assertThat(check()).isEqualTo(65);
    Files.writeString(list.resolve("cut.json"), "{\"id\": ");
    assertThat(check()).isEqualTo(65);
    Files.writeString(list.resolve("cut.json"), "{\"modified\": \"2026-11-20T00:00:00Z\"}");
    assertThat(check()).isEqualTo(65);

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("neither a folder nor a ZIP file", "bill.json"),
            line -> assertThat(line).contains("neither a folder nor a ZIP file", "none.zip"),
            line -> assertThat(line).contains("no advisory about Maven", "list"),
            line -> assertThat(line).contains("no advisory in OSV's format", "cut.json"),
            line -> assertThat(line).contains("'id' or 'modified' is missing", "cut.json"));
  }

  @Test
  void aBillWithoutLibrariesIsAnError() throws IOException {
    Files.writeString(bill, "{\"components\": []}");

    assertThat(check()).isEqualTo(65);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no components", "bill.json");
  }

  @Test
  void anAcceptedAdvisoryNeedsAReason() throws IOException {
    advisory("one", "org.acme:anvil", range("{\"introduced\": \"0\"}"));
    Files.writeString(accepted, "id\treason\none\t \n");

    assertThat(check()).isEqualTo(65);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("accepted.tsv, line 2");
  }

  @Test
  void theAcceptedOnesOfThisProgramCanBeRead() {
    assertThat(AcceptedAdvisories.read(SourceFiles.root().resolve(".ci/accepted-advisories.tsv")))
        .isNotNull();
  }
}
