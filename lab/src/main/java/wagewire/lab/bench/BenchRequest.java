package wagewire.lab.bench;

import java.util.List;

/**
 * The size of a benchmark.
 *
 * @param employers number of employers in the simulated market, with about 18 postings each in its
 *     two weeks
 * @param workers number of transform processes, and of load processes
 */
public record BenchRequest(int employers, long seed, int workers) {

  /** Returns the command that serves such a market. */
  List<String> market() {
    return List.of(
        "market",
        "--keep-answers",
        "--port",
        "0",
        "--weeks",
        "1",
        "--employers",
        Integer.toString(employers),
        "--seed",
        Long.toString(seed));
  }
}
