package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import wagewire.model.board.BoardId;

/** Real payloads of platforms that are read by mapping: so many listings, and no field unread. */
@EnabledIf("wagewire.ingest.read.OpenData#isThere")
class MappedRealPayloadsTest {

  private record Real(Path file, String platform, int listings, int refused) {}

  @TestFactory
  List<DynamicTest> eachIsReadWithoutLoss() throws IOException {
    return cases().stream()
        .map(real ->
            DynamicTest.dynamicTest(OpenData.name(real.file()), () -> isReadWithoutLoss(real)))
        .toList();
  }

  private static void isReadWithoutLoss(Real real) throws IOException {
    ReadContext context = new ReadContext(new BoardId(real.platform(), "real"), null);
    ReadPage page =
        PayloadReaders.of(real.platform()).read(Files.readAllBytes(real.file()), context);
    assertThat(page.listings()).hasSize(real.listings());
    assertThat(page.refusals()).hasSize(real.refused());
    assertThat(page.listings())
        .allSatisfy(listing -> {
          assertThat(listing.unread().keySet())
              .allMatch(field -> FieldTable.of(real.platform()).isKept(field));
          assertThat(listing.title()).isNotBlank();
          assertThat(listing.externalId()).isNotBlank();
        });
  }

  @Test
  void hardlyAnyListingSaysNothingOfItsPlace() throws IOException {
    long listings = 0;
    long placeless = 0;
    for (Real real : cases()) {
      if (real.platform().equals("rss")) {
        continue;
      }
      ReadContext context = new ReadContext(new BoardId(real.platform(), "real"), null);
      ReadPage page =
          PayloadReaders.of(real.platform()).read(Files.readAllBytes(real.file()), context);
      listings += page.listings().size();
      placeless += page.listings().stream().filter(listing -> listing.places().isEmpty()).count();
    }
    assertThat(placeless).isLessThan(listings / 10);
  }

  private static List<Real> cases() throws IOException {
    try (InputStream file =
            MappedRealPayloadsTest.class.getResourceAsStream(
                "/wagewire/ingest/read/real-payloads.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(row ->
              new Real(
                  OpenData.files("ats/" + row[0]).getFirst(),
                  row[1],
                  Integer.parseInt(row[2]),
                  Integer.parseInt(row[3])))
          .toList();
    }
  }
}
