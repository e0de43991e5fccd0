package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import wagewire.app.settings.KnownSettings;
import wagewire.model.json.Json;

/**
 * Tests that the examples of docs/operations.md for cron, systemd, Compose and Kubernetes are
 * valid.
 */
class ScheduleExamplesTest {

  private static final Load YAML = new Load(LoadSettings.builder().build());

  /** Minute, hour, day of the month, month, day of the week: each a number or an asterisk. */
  private static final Pattern CRON =
      Pattern.compile(
          "(\\*|[0-5]?\\d) +(\\*|1?\\d|2[0-3]) +(\\*|[1-9]|[12]\\d|3[01]) +(\\*|[1-9]|1[0-2])"
              + " +(\\*|[0-7])");

  private static final Pattern SHELL_COMMAND = Pattern.compile("\\./wagewire ([^>|]*)");

  /** Keys of systemd in the examples, by section. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "Unit", Set.of("Description", "Wants", "After"),
          "Service",
              Set.of(
                  "Type",
                  "User",
                  "WorkingDirectory",
                  "Environment",
                  "EnvironmentFile",
                  "ExecStart",
                  "Restart",
                  "RestartPreventExitStatus",
                  "RestartSec",
                  "SuccessExitStatus"),
          "Timer", Set.of("OnCalendar", "Persistent"),
          "Install", Set.of("WantedBy"));

  @Test
  void cronTimesAreTimesAndTheirCommandsExist() throws IOException {
    List<String> lines = blocks("cron").getFirst().lines().toList();
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      Matcher time = CRON.matcher(line);
      assertThat(time.lookingAt()).as(line).isTrue();
      Matcher command = SHELL_COMMAND.matcher(line.substring(time.end()));
      assertThat(command.find()).as(line).isTrue();
      assertUnderstood(List.of(command.group(1).strip().split(" +")));
    }
  }

  @Test
  void systemdUnitsHaveKnownSectionsAndKeysAndTheirCommandExists() throws IOException {
    List<Map<String, List<String>>> units = blocks("ini").stream().map(this::unit).toList();
    assertThat(units).hasSize(3);
    for (Map<String, List<String>> service : units.subList(0, 2)) {
      List<String> command = List.of(one(service, "Service.ExecStart").split(" "));
      assertThat(command.getFirst()).endsWith("/wagewire");
      assertUnderstood(command.subList(1, command.size()));
    }
    assertThat(one(units.getLast(), "Install.WantedBy")).isEqualTo("timers.target");
    assertThat(one(units.getLast(), "Timer.OnCalendar"))
        .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d{2}:\\d{2} UTC");
  }

  private static String one(Map<String, List<String>> unit, String key) {
    return unit.getOrDefault(key, List.of()).getFirst();
  }

  @Test
  void kubernetesObjectsAreYamlWithCommandsThatExist() throws IOException {
    List<JsonNode> objects = yaml().stream().filter(one -> one.has("kind")).toList();
    assertThat(objects)
        .extracting(one -> one.at("/kind").asString())
        .containsExactly("CronJob", "Deployment");

    JsonNode cronJob = objects.getFirst();
    assertThat(cronJob.at("/spec/schedule").asString()).matches(CRON);
    assertUnderstood(arguments(cronJob.at("/spec/jobTemplate/spec/template")));

    JsonNode deployment = objects.getLast();
    assertThat(deployment.at("/spec/selector/matchLabels"))
        .isEqualTo(deployment.at("/spec/template/metadata/labels"))
        .isNotEmpty();
    assertUnderstood(arguments(deployment.at("/spec/template")));
  }

  @Test
  void whatIsAddedToComposeIsAboutServicesAndSettingsThatThereAre() throws IOException {
    JsonNode services =
        Json.tree(
                Json.text(YAML.loadFromString(Files.readString(Path.of("../docker-compose.yml")))))
            .get("services");
    List<JsonNode> added = yaml().stream().filter(one -> one.has("services")).toList();
    assertThat(added).hasSize(1);
    for (Map.Entry<String, JsonNode> service : added.getFirst().get("services").properties()) {
      assertThat(services.has(service.getKey())).as(service.getKey()).isTrue();
      assertThat(service.getValue().get("environment").propertyNames())
          .isNotEmpty()
          .allMatch(ScheduleExamplesTest::isSetting);
    }
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith("WAGEWIRE_KEY_")
        || KnownSettings.all().stream().anyMatch(one -> variable.equals(one.environment()));
  }

  private static List<JsonNode> yaml() throws IOException {
    return blocks("yaml").stream()
        .map(block -> Json.tree(Json.text(YAML.loadFromString(block))))
        .toList();
  }

  private static List<String> arguments(JsonNode pod) {
    return pod.at("/spec/containers/0/args").valueStream().map(JsonNode::asString).toList();
  }

  private Map<String, List<String>> unit(String block) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    String section = "";
    for (String line : block.lines().filter(one -> !one.isBlank()).toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        assertThat(KNOWN).containsKey(section);
      } else {
        String key = line.substring(0, line.indexOf('='));
        assertThat(KNOWN.getOrDefault(section, Set.of())).contains(key);
        keys.computeIfAbsent(section + "." + key, _ -> new ArrayList<>())
            .add(line.substring(line.indexOf('=') + 1));
      }
    }
    return keys;
  }

  /** Asserts that the command and its options exist. */
  private static void assertUnderstood(List<String> arguments) {
    assertThat(
            Wagewire.commandLine()
                .parseArgs(arguments.toArray(String[]::new))
                .subcommand()
                .matchedOptions())
        .isNotEmpty();
  }

  private static List<String> blocks(String language) throws IOException {
    String page = Files.readString(Path.of("../docs/operations.md"));
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)\\n```").matcher(page);
    return block.results().map(one -> one.group(1)).toList();
  }
}
