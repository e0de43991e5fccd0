package wagewire.ingest.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.Texts;

/**
 * Finds the postings in an answer of a platform: a list, a list inside an object (also inside
 * objects of a list, such as departments), or a single posting.
 */
public final class PayloadItems {

  private static final int DEEPEST = 6;

  private final FieldTable fields;
  private final List<JsonNode> items = new ArrayList<>();
  private boolean listed;

  private PayloadItems(FieldTable fields) {
    this.fields = fields;
  }

  /**
   * Returns the postings in order.
   *
   * @throws UnreadablePayloadException changed shape, when there is no list of postings of this
   *     platform
   */
  public static List<JsonNode> in(JsonNode root, FieldTable fields, ReadContext context) {
    PayloadItems found = new PayloadItems(fields);
    if (root.isArray()) {
      found.takeOrSearch(root);
    } else if (fields.isPosting(root)) {
      found.listed = true;
      found.items.add(root);
    } else {
      found.search(root, 0);
      found.searchOne(root, 0);
    }
    if (found.items.size() > ReadPageBuilder.MOST_ITEMS) {
      throw UnreadablePayloadException.tooLarge(ReadPageBuilder.MOST_ITEMS, VisitLimit.ITEMS);
    }
    if (found.listed
        && (found.items.isEmpty() || found.items.stream().anyMatch(fields::isPosting))) {
      return List.copyOf(found.items);
    }
    throw context.changed(
        found.complaint() + "; it begins with: " + Texts.shortened(root.toString()));
  }

  private String complaint() {
    return listed
        ? "none of its %d items is a posting of %s".formatted(items.size(), fields.platform())
        : "no list of %s postings found".formatted(fields.platform());
  }

  private void search(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (var property : node.properties()) {
      JsonNode value = property.getValue();
      if (value.isArray() && fields.lists().contains(property.getKey())) {
        takeOrSearch(value);
        continue;
      }
      if (value.isObject()) {
        search(value, depth + 1);
      }
      if (value.isArray()) {
        value.values().stream()
            .filter(JsonNode::isObject)
            .forEach(element -> search(element, depth + 1));
      }
    }
  }

  /** Searches for a single posting within nested objects. */
  private void searchOne(JsonNode node, int depth) {
    if (listed || depth > DEEPEST) {
      return;
    }
    for (JsonNode value : node.values()) {
      if (fields.isPosting(value)) {
        listed = true;
        items.add(value);
        return;
      }
      if (value.isObject()) {
        searchOne(value, depth + 1);
      }
    }
  }

  /** Adds the list's postings, or searches its elements when they are none. */
  private void takeOrSearch(JsonNode list) {
    boolean before = listed;
    listed = false;
    if (list.values().stream().noneMatch(fields::isPosting)) {
      list.values().forEach(element -> search(element, 0));
      list.values().forEach(element -> searchOne(element, 0));
    }
    if (!listed) {
      take(list);
    }
    listed |= before;
  }

  private void take(JsonNode list) {
    listed = true;
    items.addAll(list.values());
  }
}
