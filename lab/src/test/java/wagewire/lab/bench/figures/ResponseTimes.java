package wagewire.lab.bench.figures;

import java.util.Comparator;
import java.util.List;

/** Answers to requests of one kind, with the milliseconds that each took, shortest first. */
record ResponseTimes(List<Answer> answers) {

  private static final int OK = 200;

  /**
   * An answer.
   *
   * @param kind of what was asked for
   * @param status of HTTP; 0 without an answer
   * @param due when the request was to be sent, by {@link System#nanoTime}
   * @param millis from then until the answer was there
   */
  record Answer(String kind, String address, int status, long due, double millis) {}

  static ResponseTimes of(List<Answer> answers) {
    return new ResponseTimes(
        answers.stream().sorted(Comparator.comparingDouble(Answer::millis)).toList());
  }

  /** Returns the milliseconds within which a share of the requests is answered. */
  double within(double share) {
    int last = answers.size() - 1;
    return answers.get(Math.min(last, (int) (answers.size() * share))).millis;
  }

  Answer slowest() {
    return answers.getLast();
  }

  /** Returns how many were refused or not answered. */
  long refused() {
    return answers.stream().filter(answer -> answer.status != OK).count();
  }

  /** Returns a row of a table in Markdown: median, 95 %, 99 %, slowest, refused. */
  String row(String name) {
    return "| %s | %,d | %.1f | %.1f | %.1f | %,.0f (`%s`) | %d |"
        .formatted(
            name,
            answers.size(),
            within(0.5),
            within(0.95),
            within(0.99),
            slowest().millis,
            slowest().address,
            refused());
  }
}
