package wagewire.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.model.json.Json;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class GridTest {

  private static final Figure CAUTIOUS =
      FigureBuilder.of("active_growth", 8.0)
          .unit("percent")
          .interval(3.0, 14.0, "t")
          .caution("wide")
          .figure();

  @Test
  void cautionIsAMarkAndOnlyInPlainTextAnAsterisk() {
    assertThat(Grid.Cell.number(CAUTIOUS).text()).isEqualTo("+8 %");
    assertThat(Grid.Cell.number(CAUTIOUS).mark()).isEqualTo(StatusMark.CAUTION);
    assertThat(Grid.Cell.number(CAUTIOUS).plain()).isEqualTo("+8 % *");
    assertThat(Grid.Cell.change(CAUTIOUS).plain()).isEqualTo("+8 % (+3 to +14) *");
    assertThat(Grid.Cell.withRange(CAUTIOUS).plain()).isEqualTo("+8 % (+3 to +14 %) *");
  }

  @Test
  void jsonHasTheTableAsItIsPrinted() {
    Grid grid =
        new Grid(
            "Growth", List.of("", "Year"), List.of(Grid.Row.of("All", Grid.Cell.number(CAUTIOUS))));
    assertThat(Json.text(grid))
        .isEqualTo("{\"header\":[\"\",\"Year\"],\"rows\":[[\"All\",\"+8 % *\"]]}");
  }
}
