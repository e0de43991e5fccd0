package wagewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import wagewire.model.board.BoardId;

/** Archive file names: distinct per board, whatever the token and the file system. */
final class ArchiveFileNameTest {

  private static final List<String> ODD =
      List.of(
          "acme",
          "Acme",
          "ACME",
          "acme~2",
          "acme/2",
          "acme%2F2",
          "..",
          ".",
          "../acme",
          "acme=1",
          "acme.warc.gz",
          "acme 1",
          "acme:1",
          "a\u0000b",
          "ac\nme",
          "Ünion",
          "u\u0308nion",
          "%61cme",
          "acme-2",
          "acme_2",
          "A".repeat(400),
          "a".repeat(400),
          "a".repeat(401));

  @Test
  void tokensThatLookAlikeShareNoFileAlsoWhereCaseIsNotTold() {
    Set<String> names =
        ODD.stream()
            .flatMap(token -> List.of(file(token, 1), file(token, 2)).stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(names).hasSize(2 * ODD.size());
  }

  @Test
  void aNameIsShortAndOneOfAFile() {
    assertThat(ODD)
        .allSatisfy(
            token -> assertThat(file(token, 10_000)).matches("[a-z0-9%][a-zA-Z0-9%._=~-]{0,230}"));
  }

  @Test
  void whatIsWrittenIsReadAgainAsTheSameBoards() {
    assertThat(ODD)
        .allSatisfy(token -> {
          ArchiveFileName name = ArchiveFileName.of(new BoardId("greenhouse", token));
          assertThat(ArchiveFileName.read("greenhouse", name.file(1))).isEqualTo(name);
          assertThat(ArchiveFileName.read("greenhouse", name.file(17))).isEqualTo(name);
        });
  }

  @Test
  void aPlainTokenIsItsName() {
    assertThat(file("acme-inc.io", 1)).isEqualTo("acme-inc.io.warc.gz");
    assertThat(file("acme-inc.io", 2)).isEqualTo("acme-inc.io~2.warc.gz");
    assertThat(file("Acme/x", 1)).isEqualTo("%41cme%2Fx.warc.gz");
  }

  @Test
  void otherNamesAreNotOurs() {
    assertThat(
            List.of("acme.warc", "Acme.warc.gz", "acme.warc.gz.bak", "a b.warc.gz", "~2.warc.gz"))
        .allSatisfy(name -> assertThat(ArchiveFileName.read("greenhouse", name)).isNull());
    assertThat(ArchiveFileName.read("Greenhouse", "acme.warc.gz")).isNull();
  }

  @Property(tries = 300)
  void twoTokensNeverShareAName(@ForAll("tokens") String one, @ForAll("tokens") String other) {
    boolean same = file(one, 1).equalsIgnoreCase(file(other, 1));
    // Characters without UTF-8 form become a question mark.
    boolean plain = one.equals(utf(one)) && other.equals(utf(other));
    assertThat(!plain || same == one.equals(other)).isTrue();
  }

  /** What a board's id takes: also blanks beyond ASCII alone are no token. */
  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.strings().filter(text -> !text.isBlank());
  }

  private static String utf(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String file(String token, int visit) {
    return ArchiveFileName.of(new BoardId("greenhouse", token)).file(visit);
  }
}
