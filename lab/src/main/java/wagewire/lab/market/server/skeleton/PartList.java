package wagewire.lab.market.server.skeleton;

import java.util.ArrayList;
import java.util.List;

/** Gathers parts; texts that follow each other become one. */
final class PartList<T> {

  private final List<Part<T>> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  void text(String more) {
    text.append(more);
  }

  void add(Part<T> part) {
    flush();
    parts.add(part);
  }

  void addAll(List<Part<T>> more) {
    for (Part<T> part : more) {
      if (part instanceof Part.Literal<T>(String literal)) {
        text(literal);
      } else {
        add(part);
      }
    }
  }

  List<Part<T>> all() {
    flush();
    return List.copyOf(parts);
  }

  private void flush() {
    if (!text.isEmpty()) {
      parts.add(new Part.Literal<>(text.toString()));
      text.setLength(0);
    }
  }
}
