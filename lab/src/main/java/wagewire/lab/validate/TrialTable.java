package wagewire.lab.validate;

import java.util.List;

/** A table of every shown figure with its true value, for further analysis. */
final class TrialTable {

  private static final String HEADER =
      "market,coverage_grows,demand_moves,texts,metric,horizon,role,seniority,country,tool,employers,status,value,low,high,truth,sample_truth,naive\n";

  private TrialTable() {}

  /** Returns CSV with unrounded numbers; empty where unknown. */
  static String csv(List<Trial> trials) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Trial trial : trials) {
      text.append(
          String.join(
              ",",
              String.valueOf(trial.market()),
              String.valueOf(trial.coverageGrows()),
              String.valueOf(trial.marketMoves()),
              String.valueOf(trial.texts()),
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
