package wagewire.ingest.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import wagewire.ingest.read.OpenData;

/** Published test cases of other robots.txt parsers, from the folder of open data. */
@EnabledIf("wagewire.ingest.read.OpenData#isThere")
final class PublishedRobotsCasesTest {

  @Test
  void googlesCasesAreOursButForEscapes() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<List<String>> differences = new HashSet<>();
    for (List<String> line : table("google-differences.tsv")) {
      differences.add(line.subList(0, 2));
    }
    int count = 0;
    for (Path file : OpenData.files("robots/google_robotstxt*cases.tsv")) {
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, lines.size())) {
        List<String> fields = List.of(line.split("\t", -1));
        boolean expected = Boolean.parseBoolean(fields.get(4));
        boolean allowed = allowed(fields.get(1).translateEscapes(), fields.get(2), fields.get(3));
        boolean different =
            differences.removeIf(difference ->
                fields.get(1).contains(difference.getFirst())
                    && fields.get(3).equals(difference.get(1)));
        if ((allowed == expected) == different) {
          wrong.add(line);
        }
        count++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(differences).as("differences that are none").isEmpty();
    assertThat(count).isGreaterThan(150);
  }

  @Test
  void filesOfOtherTestsAreReadAsTheyAreMeant() throws IOException {
    List<List<String>> cases = table("open-files.tsv");
    assertThat(cases).hasSizeGreaterThan(20);
    for (List<String> line : cases) {
      Path file =
          OpenData.files("robots/crawler_commons/robots_" + line.getFirst() + "*.txt").getFirst();
      assertThat(allowed(Files.readString(file), line.get(1), "https://acme.example" + line.get(2)))
          .as(line.toString())
          .isEqualTo(line.get(3).equals("yes"));
    }
  }

  private static boolean allowed(String file, String program, String address) {
    RobotsRules read = RobotsRules.read(file.getBytes(StandardCharsets.UTF_8), program);
    return read.forbids(URI.create(address)).isEmpty();
  }

  private static List<List<String>> table(String name) throws IOException {
    String path = "/wagewire/ingest/fetch/robots/" + name;
    try (InputStream stream =
        Objects.requireNonNull(PublishedRobotsCasesTest.class.getResourceAsStream(path))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }
}
