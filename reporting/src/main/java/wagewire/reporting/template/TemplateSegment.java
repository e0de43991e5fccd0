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
  record Tag(String name, List<Argument> arguments, TextPosition at) implements TemplateSegment {

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
  record Argument(String key, String value, TextPosition at) {}
}
