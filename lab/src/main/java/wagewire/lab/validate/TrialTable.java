package wagewire.lab.validate;

import java.util.List;

/** Every told figure beside the truth, for whoever wants to ask something else of a validation. */
final class TrialTable {

  private static final String HEADER =
      "market,coverage_grows,demand_moves,metric,horizon,role,seniority,country,tool,employers,status,value,low,high,truth,sample_truth,naive\n";

  private TrialTable() {}

  /** Numbers as they are; empty where nothing is known. */
  static String csv(List<Trial> trials) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Trial trial : trials) {
      text.append(
          String.join(
              ",",
              String.valueOf(trial.market()),
              String.valueOf(trial.coverageGrows()),
              String.valueOf(trial.marketMoves()),
              trial.metric(),
              trial.horizon(),
              trial.role(),
              trial.seniority(),
              trial.country(),
              trial.tool(),
              String.valueOf(trial.employers()),
              trial.status(),
              number(trial.value()),
              number(trial.low()),
              number(trial.high()),
              number(trial.truth()),
              number(trial.sampleTruth()),
              number(trial.naive())));
      text.append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
