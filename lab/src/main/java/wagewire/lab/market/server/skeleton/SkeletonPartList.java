package wagewire.lab.market.server.skeleton;

import java.util.ArrayList;
import java.util.List;

/** Gathers parts; texts that follow each other become one. */
final class SkeletonPartList<T> {

  private final List<SkeletonPart<T>> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  void text(String more) {
    text.append(more);
  }

  void add(SkeletonPart<T> part) {
    flush();
    parts.add(part);
  }

  void addAll(List<SkeletonPart<T>> more) {
    for (SkeletonPart<T> part : more) {
      if (part instanceof SkeletonPart.Literal<T>(String literal)) {
        text(literal);
      } else {
        add(part);
      }
    }
  }

  List<SkeletonPart<T>> all() {
    flush();
    return List.copyOf(parts);
  }

  private void flush() {
    if (!text.isEmpty()) {
      parts.add(new SkeletonPart.Literal<>(text.toString()));
      text.setLength(0);
    }
  }
}
