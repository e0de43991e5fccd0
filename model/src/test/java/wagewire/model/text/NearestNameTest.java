package wagewire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> KNOWN = List.of("lever", "ashby", "greenhouse");

  @Test
  void fewestChangesWin() {
    assertThat(NearestName.of("lver", KNOWN)).isEqualTo("lever");
    assertThat(NearestName.of("greenhose", KNOWN)).isEqualTo("greenhouse");
  }

  @Test
  void capitalsAreNoChange() {
    assertThat(NearestName.of("ASHBI", KNOWN)).isEqualTo("ashby");
  }

  @Test
  void theFirstInAlphabeticalOrderWinsAmongEquals() {
    assertThat(NearestName.of("cat", List.of("hat", "bat"))).isEqualTo("bat");
  }

  @Test
  void nothingIsNearWhenNothingIsKnown() {
    assertThat(NearestName.of("lever", List.of())).isEmpty();
  }

  @Test
  void aSuggestionNamesTheNearestAndAllOthers() {
    assertThat(NearestName.suggest("lver", KNOWN))
        .isEqualTo("'lver': did you mean 'lever'? Known are ashby, greenhouse, lever");
  }
}
