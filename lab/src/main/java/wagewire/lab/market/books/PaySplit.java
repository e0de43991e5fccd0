package wagewire.lab.market.books;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A change of mean pay split in two, in per cent of the earlier mean.
 *
 * @param within change of pay within jobs, at the mean of their shares in both months
 * @param mix change of the shares of jobs, at the mean of their pay in both months
 */
record PaySplit(OptionalDouble within, OptionalDouble mix) {

  /** Returns the split; empty parts without a job. */
  static PaySplit of(List<JobPay> jobs) {
    if (jobs.isEmpty()) {
      return new PaySplit(OptionalDouble.empty(), OptionalDouble.empty());
    }
    double allThen = jobs.stream().mapToInt(JobPay::postingsThen).sum();
    double allNow = jobs.stream().mapToInt(JobPay::postingsNow).sum();
    double mean = 0;
    double within = 0;
    double mix = 0;
    for (JobPay job : jobs) {
      double shareThen = job.postingsThen() / allThen;
      double shareNow = job.postingsNow() / allNow;
      mean += shareThen * job.meanThen();
      within += (shareThen + shareNow) / 2 * (job.meanNow() - job.meanThen());
      mix += (job.meanThen() + job.meanNow()) / 2 * (shareNow - shareThen);
    }
    return new PaySplit(
        OptionalDouble.of(100 * within / mean), OptionalDouble.of(100 * mix / mean));
  }
}
