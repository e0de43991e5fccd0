package wagewire.lab.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceTable;

/** Puts values of other kinds into JSON that stays well-formed. */
final class JsonMutator {

  private static final List<String> VALUES = ResourceTable.file(JsonMutator.class, "values.jsonl");

  private JsonMutator() {}

  /** Empty for input that is no JSON with a value in it. */
  static Optional<byte[]> mutate(byte[] input, RandomGenerator random) {
    JsonNode root;
    try {
      root = Json.tree(input);
    } catch (JacksonException _) {
      return Optional.empty();
    }
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    if (containers.isEmpty()) {
      return Optional.empty();
    }
    for (int change = 1 + random.nextInt(3); change > 0; change--) {
      change(containers.get(random.nextInt(containers.size())), value(containers, random), random);
    }
    try {
      return Optional.of(Json.bytes(root));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode value(List<JsonNode> containers, RandomGenerator random) {
    return random.nextInt(4) == 0
        ? containers.get(random.nextInt(containers.size())).deepCopy()
        : Json.mapper().readTree(VALUES.get(random.nextInt(VALUES.size())));
  }

  private static void change(JsonNode container, JsonNode value, RandomGenerator random) {
    if (container.isEmpty()) {
      return;
    }
    int index = random.nextInt(container.size());
    switch (container) {
      case ArrayNode array -> array.set(index, value);
      case ObjectNode object -> {
        String name = List.copyOf(object.propertyNames()).get(index);
        if (random.nextInt(5) == 0) {
          object.remove(name);
        } else {
          object.set(name, value);
        }
      }
      default -> throw new IllegalStateException("no container: " + container.getNodeType());
    }
  }
}
