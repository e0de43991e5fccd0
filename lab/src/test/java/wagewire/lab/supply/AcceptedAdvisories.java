package wagewire.lab.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Advisories that somebody has looked at and accepted: reasons by id or alias. */
record AcceptedAdvisories(Map<String, String> reasons) {

  /** Reads a table with the header {@code id, reason}; a row without a reason is an error. */
  static AcceptedAdvisories read(Path table) {
    Map<String, String> reasons = new LinkedHashMap<>();
    List<String> lines = lines(table);
    for (int line = 0; line < lines.size(); line++) {
      String[] cells = lines.get(line).split("\t", -1);
      boolean header = line == 0 && List.of(cells).equals(List.of("id", "reason"));
      if (line == 0 ? !header : cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            line == 0 ? "the header is not 'id' and 'reason'" : "no id with a reason",
            "%s, line %d".formatted(table, line + 1),
            "Write an id, a tab, and why the program is not affected or the risk is taken.");
      }
      if (line > 0) {
        reasons.put(cells[0], cells[1]);
      }
    }
    return new AcceptedAdvisories(reasons);
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "accepted advisories cannot be read: " + e.getMessage(),
          table.toString(),
          "Keep the file, with its header alone if nothing is accepted.",
          e);
    }
  }

  /** Returns the id or alias under which an advisory is accepted. */
  Optional<String> nameOf(Advisory advisory) {
    return advisory.names().stream().filter(reasons::containsKey).findFirst();
  }
}
