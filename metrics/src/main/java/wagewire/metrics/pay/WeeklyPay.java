package wagewire.metrics.pay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.cluster.ClusterShare;
import wagewire.metrics.statistics.cluster.Woodruff;
import wagewire.model.time.IsoWeek;

/** Writes the figures of posted pay, week by week. */
final class WeeklyPay {

  private static final String HORIZON = "thirteen_week";
  private static final String DISCLOSED = "pay_disclosed_share";
  private static final int FEWEST = 3;

  /** A metric and the percentile that it is. */
  private record Level(String metric, double percentile) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level("pay_p10", 0.10),
          new Level("pay_p25", 0.25),
          new Level("pay_p50", 0.50),
          new Level("pay_p75", 0.75),
          new Level("pay_p90", 0.90));

  private final Release release;
  private final FactWriter facts;
  private final PayCellIndex cells;
  private final PaySampler samples;

  /**
   * @param employers how many there are
   */
  WeeklyPay(Release release, FactWriter facts, PayCellIndex cells, int employers) {
    this.release = release;
    this.facts = facts;
    this.cells = cells;
    this.samples = new PaySampler(employers);
  }

  /** Writes the figures of the window of 13 weeks that ends with the week. */
  void write(PayWindow window, IsoWeek week) throws SQLException {
    boolean newest = week.equals(release.newestWeek());
    List<List<PayPosting>> postings = new ArrayList<>();
    for (List<PayPosting> ofWeek : window.weeks()) {
      for (PayPosting posting : ofWeek) {
        add(postings, posting, posting.kind().cells(newest));
      }
    }
    Coverage[] disclosed = new Coverage[postings.size()];
    for (int number = 0; number < disclosed.length; number++) {
      if (postings.get(number).size() >= FEWEST) {
        disclosed[number] = disclosedShare(week, number, postings.get(number));
      }
    }
    List<List<PayPosting>> paid = new ArrayList<>();
    for (PayPosting posting : window.paid()) {
      add(paid, posting, posting.kind().priced(newest));
    }
    for (int number = 0; number < paid.size(); number++) {
      if (paid.get(number).size() >= FEWEST) {
        PayCellIndex.Priced priced = cells.priced(number);
        Coverage coverage = disclosed[cells.number(priced.cell(), Cell.ALL)];
        levels(week, priced, samples.of(paid.get(number)), coverage);
      }
    }
  }

  /**
   * @param lists one for each number of a cell and currency
   */
  private static void add(List<List<PayPosting>> lists, PayPosting posting, int[] numbers) {
    for (int number : numbers) {
      while (lists.size() <= number) {
        lists.add(new ArrayList<>());
      }
      lists.get(number).add(posting);
    }
  }

  /** Writes and returns how many postings of a cell state pay. */
  private Coverage disclosedShare(IsoWeek week, int number, List<PayPosting> postings)
      throws SQLException {
    PaySampler.Sample sample = samples.of(postings);
    Estimate share = ClusterShare.of(sample.employers().sizes(), sample.disclosedByEmployer());
    FigureMeasures measures =
        FigureMeasures.of(postings.size(), sample.employers().count(), sample.largestEmployer())
            .interval(Metric.of(DISCLOSED).kind(), share);
    write(DISCLOSED, week, cells.priced(number), share, sample, null, measures);
    return new Coverage.Disclosed(sample.disclosed(), postings.size());
  }

  private void levels(
      IsoWeek week, PayCellIndex.Priced priced, PaySampler.Sample sample, Coverage disclosed)
      throws SQLException {
    double[] amounts = sample.amounts();
    for (Level level : LEVELS) {
      Estimate estimate = Woodruff.of(sample.employers(), amounts, level.percentile());
      FigureMeasures measures =
          FigureMeasures.of(amounts.length, sample.employers().count(), sample.largestEmployer())
              .disclosed(disclosed.share())
              .interval(Metric.of(level.metric()).kind(), estimate);
      write(level.metric(), week, priced, estimate, sample, disclosed, measures);
    }
  }

  private void write(
      String metric,
      IsoWeek week,
      PayCellIndex.Priced priced,
      @Nullable Estimate estimate,
      PaySampler.Sample sample,
      @Nullable Coverage coverage,
      FigureMeasures measures)
      throws SQLException {
    facts.write(
        new JudgedFigure(
            metric,
            StatedPeriod.to(week, PayWindow.WEEKS),
            priced.cell(),
            Cell.ALL,
            priced.currency(),
            HORIZON,
            estimate,
            new JudgedFigure.Counts(
                sample.employers().rows(),
                sample.employers().count(),
                sample.boards(),
                estimate == null ? null : estimate.effectiveN(),
                coverage),
            Publishability.judge(Metric.of(metric).kind(), measures)));
  }
}
