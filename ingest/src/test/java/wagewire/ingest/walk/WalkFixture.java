package wagewire.ingest.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder with one recorded walk through a board: {@code walk.tsv}, its answers, and the expected
 * listings in {@code expected.jsonl}. Lines of {@code walk.tsv}:
 *
 * <ul>
 *   <li>{@code token}, and optionally {@code key} and {@code employer}, with their value
 *   <li>a request with its answer, as in {@link ExpectedRequest}, in order
 *   <li>{@code outcome} with its id and optionally a note
 *   <li>{@code refused} with id (may be empty) and message, in order
 * </ul>
 *
 * @param outcome id and note; the note may be empty
 */
record WalkFixture(
    Path folder,
    String token,
    @Nullable String key,
    @Nullable String employer,
    List<ExpectedRequest> due,
    String outcome,
    List<String> refused) {

  static WalkFixture of(Path folder) throws IOException {
    Map<String, String> single = new LinkedHashMap<>();
    List<ExpectedRequest> due = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("walk.tsv"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      switch (row[0]) {
        case "token", "key", "employer" -> single.put(row[0], row[1]);
        case "outcome", "refused" -> {
          String rest = String.join("\t", Arrays.copyOfRange(row, 1, row.length));
          if (row[0].equals("refused")) {
            refused.add(rest);
          } else {
            single.put("outcome", row.length == 2 ? rest + "\t" : rest);
          }
        }
        default -> due.add(ExpectedRequest.of(row));
      }
    }
    return new WalkFixture(
        folder,
        needed(folder, single, "token"),
        single.get("key"),
        single.get("employer"),
        due,
        needed(folder, single, "outcome"),
        refused);
  }

  byte[] answer(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  String platform(Path root) {
    return root.relativize(folder).getName(0).toString();
  }

  private static String needed(Path folder, Map<String, String> single, String name) {
    String value = single.get(name);
    if (value == null) {
      throw new IllegalStateException("%s: no line '%s' in walk.tsv".formatted(folder, name));
    }
    return value;
  }
}
