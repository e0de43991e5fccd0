package wagewire.ingest.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.ForgottenItem;

final class ForgottenListTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
  private static final ForgottenItem POSTING = ForgottenItem.of("lever:acme", "secret-id", MONDAY);
  private static final ForgottenItem BOARD = ForgottenItem.of("lever:globex", null, MONDAY);

  @TempDir Path folder;

  @Test
  void whatIsAddedIsReadOnceInItsOrderWithoutTheIdsOfListings() throws IOException {
    ForgottenList list = list();
    assertThat(list.read()).isEmpty();
    list.add(List.of(POSTING));
    list.add(List.of(BOARD, ForgottenItem.of("lever:acme", "secret-id", MONDAY.plusSeconds(1))));
    assertThat(list.read()).containsExactly(POSTING, BOARD);
    assertThat(Files.readString(list.file())).doesNotContain("secret-id");
  }

  @Test
  void whatIsRemovedIsNotReadAnyMore() throws IOException {
    ForgottenList list = list();
    list.remove(BOARD);
    list.add(List.of(POSTING, BOARD));
    list.remove(ForgottenItem.of("lever:acme", "secret-id", MONDAY.plusSeconds(1)));
    assertThat(list.read()).containsExactly(BOARD);
    list.remove(BOARD);
    assertThat(list.read()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void otherAccountsCannotReadIt() throws IOException {
    list().add(List.of(POSTING));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list().file())))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{}", "{\"board\":\"acme\"}", "[]", ""})
  void anotherFileIsRefusedAndStaysAsItIs(String line) throws IOException {
    Files.writeString(list().file(), line + "\n");
    for (Runnable use : List.<Runnable>of(list()::read, () -> list().add(List.of(POSTING)))) {
      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(use::run)
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT))
          .withMessageContaining(list().file().toString());
    }
    assertThat(Files.readString(list().file())).isEqualTo(line + "\n");
  }

  @Test
  void aWrongLineIsNamedWithItsNumberAndWhatToDo() throws IOException {
    list().add(List.of(POSTING, BOARD));
    Files.writeString(list().file(), "\n", StandardOpenOption.APPEND);
    for (Runnable use : List.<Runnable>of(list()::read, () -> list().add(List.of(POSTING)))) {
      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(use::run)
          .withMessageContaining(list().file() + ":3")
          .withMessageContaining("Remove the line or correct it")
          .withMessageNotContaining("permission");
    }
  }

  @Test
  void aListInAnotherEncodingIsNoQuestionOfPermission() throws IOException {
    Files.write(list().file(), new byte[] {(byte) 0xff, '\n'});
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(list()::read)
        .withMessageContaining("is no UTF-8")
        .withMessageNotContaining("permission");
  }

  private ForgottenList list() {
    return new ForgottenList(folder.resolve("forgotten.jsonl"));
  }
}
