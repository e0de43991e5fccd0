package wagewire.lab.market.server.skeleton;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.lab.market.server.skeleton.Scope.Things;

/**
 * Reads a skeleton that is JSON. A string that is one placeholder becomes a value of its own kind,
 * or null. A property {@code "name?"} vanishes where something in it has no value, {@code
 * "name?word"} where {@code word=true} was not asked for. In a list, {@code "*things"} says that
 * the next element stands for each of the things.
 */
final class JsonParts<T> {

  private static final Pattern PROPERTY = Pattern.compile("([^?]+)(?:\\?(\\w*))?");
  private static final String EACH = "*";
  private static final Escape ESCAPE = JsonEscape::append;

  private final Scope<T> scope;
  private @Nullable JsonNode listing;
  private boolean follows;
  private @Nullable List<SkeletonPart<T>> head;
  private SkeletonPartList<T> parts = new SkeletonPartList<>();

  private JsonParts(Scope<T> scope) {
    this.scope = scope;
  }

  /** Returns a page's skeleton, of which {@code *listings} is one part. */
  static <P, L> Skeleton<P, L> skeleton(JsonNode root, Scope<P> page, Scope<L> advert) {
    JsonParts<P> reader = new JsonParts<>(page);
    reader.value(root);
    if (reader.head == null || reader.listing == null) {
      throw new IllegalArgumentException("A skeleton without *" + Skeleton.LISTINGS);
    }
    return new Skeleton<>(
        reader.head, parts(reader.listing, advert), ",", reader.follows, reader.parts.all());
  }

  private static <U> List<SkeletonPart<U>> parts(JsonNode node, Scope<U> scope) {
    JsonParts<U> reader = new JsonParts<>(scope);
    reader.value(node);
    return reader.parts.all();
  }

  private void value(JsonNode node) {
    if (node.isObject()) {
      object(node);
      return;
    }
    if (node.isArray()) {
      array(node);
      return;
    }
    if (!node.isString()) {
      parts.text(node.toString());
      return;
    }
    Field<T> field = Placeholder.whole(node.stringValue(), scope);
    List<SkeletonPart<T>> pieces = Placeholder.parts(node.stringValue(), scope, ESCAPE);
    parts.add(field == null ? new SkeletonPart.Joined<>(pieces) : new SkeletonPart.Typed<>(field));
  }

  private void object(JsonNode node) {
    parts.text("{");
    String comma = "";
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      property(comma, property.getKey(), property.getValue());
      comma = ",";
    }
    parts.text("}");
  }

  private void property(String comma, String key, JsonNode value) {
    Matcher matcher = PROPERTY.matcher(key);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("A skeleton has the property '" + key + "'");
    }
    String word = matcher.group(2);
    String opening = comma + "\"" + ESCAPE.of(matcher.group(1)) + "\":";
    if (word == null) {
      parts.text(opening);
      value(value);
      return;
    }
    if (comma.isEmpty()) {
      throw new IllegalArgumentException("The first property may not vanish: '" + key + "'");
    }
    SkeletonPartList<T> inside = new SkeletonPartList<>();
    inside.text(opening);
    inside.addAll(parts(value, scope));
    parts.add(
        word.isEmpty()
            ? new SkeletonPart.Vanishing<>(inside.all())
            : scope.asked(word, inside.all()));
  }

  private void array(JsonNode node) {
    parts.text("[");
    String comma = "";
    Iterator<JsonNode> elements = node.iterator();
    while (elements.hasNext()) {
      JsonNode element = elements.next();
      if (element.isString() && element.stringValue().startsWith(EACH)) {
        each(comma, element.stringValue().substring(1), elements.next());
        continue;
      }
      parts.text(comma);
      value(element);
      comma = ",";
    }
    parts.text("]");
  }

  private void each(String comma, String name, JsonNode element) {
    if (name.equals(Skeleton.LISTINGS)) {
      head = parts.all();
      listing = element;
      follows = !comma.isEmpty();
      parts = new SkeletonPartList<>();
      return;
    }
    if (!comma.isEmpty()) {
      throw new IllegalArgumentException("Only *listings may follow other elements: *" + name);
    }
    parts.add(repeated(scope.list(name), element));
  }

  private static <T, U> SkeletonPart<T> repeated(Things<T, U> things, JsonNode element) {
    return new SkeletonPart.Each<>(things.of(), ",", parts(element, things.scope()));
  }
}
