package wagewire.reporting.template;

import java.util.List;
import java.util.Optional;

/** A part of a template. */
sealed interface TemplateSegment {

  /** Stays as it is. */
  record Literal(String text) implements TemplateSegment {}

  /**
   * Becomes something else.
   *
   * @param name its first word
   * @param arguments the others, in the order written
   */
  record Tag(String name, List<Argument> arguments, Position at) implements TemplateSegment {

    /** Words that are no {@code key=value}. */
    List<Argument> words() {
      return arguments.stream().filter(argument -> argument.key().isEmpty()).toList();
    }

    /** The argument of a key; of several the first. */
    Optional<Argument> of(String key) {
      return arguments.stream().filter(argument -> argument.key().equals(key)).findFirst();
    }
  }

  /**
   * A word of a tag.
   *
   * @param key empty for a word by itself
   */
  record Argument(String key, String value, Position at) {}

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1, in characters
   */
  record Position(int line, int column) {

    @Override
    public String toString() {
      return "line %d, column %d".formatted(line, column);
    }
  }
}
