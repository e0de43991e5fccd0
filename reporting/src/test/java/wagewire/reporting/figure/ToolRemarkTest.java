package wagewire.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.reporting.testing.FigureBuilder;

class ToolRemarkTest {

  private static final Figure ROSE =
      FigureBuilder.of("tool_share_change", 4.0).tool("hubspot").figure();
  private static final Figure FELL =
      FigureBuilder.of("tool_share_change", -3.0).tool("marketo").figure();
  private static final Figure HIDDEN =
      FigureBuilder.of("tool_share_change", null).tool("braze").withheld("wide").figure();
  private static final Figure SHARE = FigureBuilder.of("tool_share", 0.4).tool("hubspot").figure();

  @Test
  void severalChangesAreJudgedOneByOne() {
    assertThat(ToolFigures.remark(List.of(SHARE, ROSE, FELL))).isEqualTo(ToolFigures.ONE_BY_ONE);
  }

  @Test
  void oneChangeThatIsShownNeedsNoRemark() {
    assertThat(ToolFigures.remark(List.of(SHARE, ROSE, HIDDEN))).isEmpty();
  }
}
