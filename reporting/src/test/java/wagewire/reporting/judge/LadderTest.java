package wagewire.reporting.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.reporting.judge.Status.CAUTION;
import static wagewire.reporting.judge.Status.PUBLISH;
import static wagewire.reporting.judge.Status.SUPPRESSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;
import wagewire.reporting.judge.SecondarySuppression.Part;

class LadderTest {

  @Test
  void aRoleFallsBackToItsFamilyAndThenToGoToMarket() {
    assertThat(Ladder.of(Role.MARKETING_OPERATIONS))
        .containsExactly("marketing-operations", "marketing-ops", "go-to-market");
    assertThat(Ladder.of(Role.OTHER)).containsExactly("other");
  }

  @Test
  void aSingleWithheldPartTakesTheNextSmallestWithIt() {
    List<Part> parts =
        List.of(
            new Part(90, PUBLISH),
            new Part(4, SUPPRESSED),
            new Part(31, PUBLISH),
            new Part(12, CAUTION));
    assertThat(SecondarySuppression.alsoWithhold(PUBLISH, parts)).hasValue(3);
    assertThat(SecondarySuppression.alsoWithhold(SUPPRESSED, parts)).isEmpty();
  }

  @Test
  void twoWithheldPartsHideEachOther() {
    List<Part> two =
        List.of(new Part(90, PUBLISH), new Part(4, SUPPRESSED), new Part(3, SUPPRESSED));
    assertThat(SecondarySuppression.alsoWithhold(PUBLISH, two)).isEmpty();
    List<Part> none = List.of(new Part(90, PUBLISH), new Part(40, PUBLISH));
    assertThat(SecondarySuppression.alsoWithhold(PUBLISH, none)).isEmpty();
  }
}
