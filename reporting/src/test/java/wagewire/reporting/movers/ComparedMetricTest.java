package wagewire.reporting.movers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class ComparedMetricTest {

  @ParameterizedTest
  @CsvSource({
    "active_growth, all, Open marketing operations postings, ''",
    "pay_index_growth, all, Pay in comparable marketing operations postings, pay",
    "remote_share_change, all, Remote share of marketing operations postings, remote",
    "hybrid_share_change, all, Hybrid share of marketing operations postings, hybrid",
    "tool_share_change, hubspot, HubSpot in marketing operations postings, HubSpot",
  })
  void eachMetricNamesWhatChanged(String metric, String tool, String subject, String label) {
    Figure figure = FigureBuilder.of(metric, 5.0).role("marketing-operations").tool(tool).figure();
    assertThat(ComparedMetric.subject(figure)).isEqualTo(subject);
    assertThat(ComparedMetric.label(figure)).isEqualTo(label);
  }

  @Test
  void theTestNamesAllThereAre() {
    assertThat(ComparedMetric.all()).hasSize(5);
  }

  @Test
  void aMetricThatIsNotComparedIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparedMetric.of("active"))
        .withMessage("active is not compared");
  }
}
