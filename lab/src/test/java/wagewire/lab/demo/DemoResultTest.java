package wagewire.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.model.json.Json;

class DemoResultTest {

  @Test
  void itsJsonIsTheContract() {
    TruthRow told =
        new TruthRow(
            "marketing-ops", "all", "active_growth", 7.5, 31.0, 8.0, -1.25, 17.5, "publish");
    TruthRow withheld =
        new TruthRow("crm", "all", "active_growth", 2.0, null, null, null, null, "suppressed");
    DemoResult result =
        new DemoResult(
            true,
            7,
            112,
            81.5,
            List.of(told, withheld),
            List.of(),
            List.of(),
            "# Brief",
            "counts",
            "table");
    assertThat(Json.text(result))
        .isEqualTo(
            """
            {"simulated":true,"seed":7,"weeks":112,"seconds":81.5,"series":[\
            {"role":"marketing-ops","tool":"all","metric":"active_growth","truth":7.5,"naive":31.0,\
            "value":8.0,"ci_low":-1.25,"ci_high":17.5,"status":"publish"},\
            {"role":"crm","tool":"all","metric":"active_growth","truth":2.0,"naive":null,\
            "value":null,"ci_low":null,"ci_high":null,"status":"suppressed"}],"levels":[],"wanted":[],\
            "brief":"# Brief"}\
            """);
  }
}
