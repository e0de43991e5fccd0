package wagewire.reporting.serve.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.json.Json;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.serve.answer.RoleWords;

/**
 * Definition of a tool as {@code tools.json} has it, with the known roles filled in.
 *
 * @param description what the tool is for and how to quote it
 * @param input JSON Schema of its arguments
 * @param output JSON Schema of its answer
 */
record ToolDefinition(
    String name,
    String title,
    String description,
    Map<String, Object> input,
    Map<String, Object> output) {

  private static final JsonNode FILE =
      Json.tree(String.join("\n", ResourceTable.file(ToolDefinition.class, "tools.json")));

  private static final TypeReference<Map<String, Object>> SCHEMA = new TypeReference<>() {};

  /** The parameters whose names end so take a role. */
  private static final String ROLE = "role";

  /** Returns what an assistant is to know of all tools. */
  static String instructions() {
    return text(FILE.get("instructions"));
  }

  /** Returns the definition of a tool. */
  static ToolDefinition of(String tool) {
    JsonNode definition = FILE.get("tools").get(tool);
    return new ToolDefinition(
        tool,
        definition.get("title").asString(),
        RoleWords.filled(text(definition.get("description"))),
        map(input(definition)),
        map(output(definition.get("output").asString())));
  }

  /** Returns the names of the parameters. */
  Set<String> parameters() {
    return input.get("properties") instanceof Map<?, ?> properties
        ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static ObjectNode input(JsonNode definition) {
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    definition
        .get("parameters")
        .properties()
        .forEach(one -> properties.set(one.getKey(), parameter(one.getValue().asString())));
    schema.set("required", definition.get("required"));
    return schema.put("additionalProperties", false);
  }

  /** Returns the schema of a parameter, with what its placeholders mean. */
  private static JsonNode parameter(String id) {
    ObjectNode schema = (ObjectNode) FILE.get("parameters").get(id).deepCopy();
    String roles = String.join(", ", RoleGroups.everything());
    String description = schema.get("description").asString();
    schema.put("description", RoleWords.filled(description).replace("{roles}", roles));
    if (id.endsWith(ROLE)) {
      List<String> examples = new ArrayList<>();
      schema.get("examples").forEach(example -> examples.add(example.asString()));
      ArrayNode known = schema.putArray("examples");
      RoleWords.known(examples).forEach(known::add);
    }
    if (schema.path("default").asString("").equals("{role}")) {
      schema.put("default", FigureChoice.usualRole());
    }
    if (schema.path("enum").asString("").equals("{seniorities}")) {
      ArrayNode ids = schema.putArray("enum");
      Arrays.stream(Seniority.values()).map(Seniority::id).forEach(ids::add);
    }
    return schema;
  }

  private static ObjectNode output(String id) {
    ObjectNode schema = (ObjectNode) FILE.get("outputs").get(id).deepCopy();
    schema.set("$defs", FILE.get("definitions"));
    return schema;
  }

  private static Map<String, Object> map(JsonNode schema) {
    return Json.mapper().convertValue(schema, SCHEMA);
  }

  private static String text(JsonNode lines) {
    return lines.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
  }
}
