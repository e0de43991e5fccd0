package wagewire.metrics.tool;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads postings with their tools, whose names it numbers in order of appearance, as those of
 * employers and boards.
 */
final class SharePostingReader {

  /** Separator of the tools of a row. */
  private static final String PLUS = "+";

  private final Map<String, Integer> employers = new HashMap<>();
  private final Map<String, Integer> employerBoards = new HashMap<>();
  private final Map<String, Integer> tools = new HashMap<>();
  private final Map<String, List<Integer>> toolLists = new HashMap<>();
  private final List<String> toolNames = new ArrayList<>();
  private int[] ranks = new int[0];

  /** Reads a row of {@code mention_points}. */
  SharePosting read(ResultSet row) throws SQLException {
    String employer = row.getString("employer");
    return new SharePosting(
        row.getString("role"),
        number(employers, employer),
        number(employerBoards, employer + "\n" + row.getString("board")),
        row.getBoolean("described"),
        SharePosting.Mode.of(row.getString("work_mode"), row.getBoolean("mode_stated")),
        tools(row.getString("tools")));
  }

  /** Returns the number of tools. */
  int tools() {
    return toolNames.size();
  }

  String tool(int number) {
    return toolNames.get(number);
  }

  /**
   * Returns the rank of each employer by name. Sums over employers are made in this order, so that
   * their last digit is reproducible. Do not modify.
   */
  int[] ranks() {
    if (ranks.length < employers.size()) {
      List<String> ordered = employers.keySet().stream().sorted().toList();
      ranks = new int[ordered.size()];
      IntStream.range(0, ordered.size())
          .forEach(rank -> ranks[requireNonNull(employers.get(ordered.get(rank)))] = rank);
    }
    return ranks;
  }

  private List<Integer> tools(@Nullable String names) {
    return names == null
        ? List.of()
        : toolLists.computeIfAbsent(
            names, all -> Stream.of(all.split("[" + PLUS + "]")).map(this::toolNumber).toList());
  }

  private Integer toolNumber(String tool) {
    return tools.computeIfAbsent(
        tool,
        name -> {
          toolNames.add(name);
          return toolNames.size() - 1;
        });
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, _ -> numbers.size());
  }
}
