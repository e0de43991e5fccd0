package wagewire.lab.market.server.skeleton;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A piece of a skeleton. */
sealed interface SkeletonPart<T> {

  /** Appends the piece; false where something in it has no value. */
  boolean write(T subject, StringBuilder out);

  /** Appends all pieces; false where something in one has no value. */
  static <T> boolean write(List<SkeletonPart<T>> parts, T subject, StringBuilder out) {
    boolean complete = true;
    for (SkeletonPart<T> part : parts) {
      complete &= part.write(subject, out);
    }
    return complete;
  }

  /** A text that is the same for all subjects. */
  record Literal<T>(String text) implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      out.append(text);
      return true;
    }
  }

  /** A value as text; nothing where there is none. */
  record Text<T>(Field<T> field, Escape escape) implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      Object value = field.of(subject);
      if (value == null) {
        return false;
      }
      escape.append(value.toString(), out);
      return true;
    }
  }

  /** A JSON value of its own kind. */
  record Typed<T>(Field<T> field) implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      Object value = field.of(subject);
      if (value instanceof Number || value instanceof Boolean) {
        out.append(value);
        return true;
      }
      if (value == null) {
        out.append("null");
        return false;
      }
      out.append('"');
      JsonEscape.append(value.toString(), out);
      out.append('"');
      return true;
    }
  }

  /** A JSON string of several pieces; null where one of them has no value. */
  record Joined<T>(List<SkeletonPart<T>> parts) implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      int start = out.length();
      out.append('"');
      boolean complete = SkeletonPart.write(parts, subject, out);
      if (!complete) {
        out.setLength(start);
        out.append("null");
        return false;
      }
      out.append('"');
      return true;
    }
  }

  /** Parts that are omitted where something in them has no value. */
  record Vanishing<T>(List<SkeletonPart<T>> parts) implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      int start = out.length();
      if (!SkeletonPart.write(parts, subject, out)) {
        out.setLength(start);
      }
      return true;
    }
  }

  /** Parts that are present for requests with a parameter. */
  record Asked<T>(Predicate<T> asked, List<SkeletonPart<T>> parts) implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      return !asked.test(subject) || SkeletonPart.write(parts, subject, out);
    }
  }

  /** Repeated for each thing of the subject; without any it has no value. */
  record Each<T, U>(Function<T, List<U>> things, String separator, List<SkeletonPart<U>> element)
      implements SkeletonPart<T> {

    @Override
    public boolean write(T subject, StringBuilder out) {
      List<U> all = things.apply(subject);
      for (int at = 0; at < all.size(); at++) {
        out.append(at == 0 ? "" : separator);
        SkeletonPart.write(element, all.get(at), out);
      }
      return !all.isEmpty();
    }
  }
}
