package wagewire.model.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTextTest {

  @ParameterizedTest
  @CsvSource({
    "abcdef, abef, 2, 0, cd",
    "abcdef, abXef, 2, 1, cd",
    "a1b2c, abc, 1, 1, 1b2",
    "aaaa, aa, 2, 0, aa",
    "abc, abc, 3, 0, ''",
    "ab, abc, 2, 1, ''",
    "abc, '', 0, 0, abc"
  })
  void thePieceIsFromTheFirstByteThatDiffersToTheLast(
      String record, String rest, int at, int replaced, String piece) {
    CutText cut = CutText.of(record.getBytes(UTF_8), rest.getBytes(UTF_8));
    assertThat(cut.at()).isEqualTo(at);
    assertThat(cut.replaced()).isEqualTo(replaced);
    assertThat(new String(cut.piece(), UTF_8)).isEqualTo(piece);
    assertThat(new String(cut.into(rest.getBytes(UTF_8)), UTF_8)).isEqualTo(record);
  }

  @RepeatedTest(200)
  void whatWasCutCanBePutBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] record = letters(random);
    byte[] rest = letters(random);
    CutText cut = CutText.parse(CutText.of(record, rest).bytes());
    assertThat(cut.into(rest)).isEqualTo(record);
  }

  private static byte[] letters(Random random) {
    byte[] letters = new byte[random.nextInt(12)];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) ('a' + random.nextInt(2));
    }
    return letters;
  }
}
