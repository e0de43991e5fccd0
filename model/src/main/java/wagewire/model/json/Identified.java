package wagewire.model.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A constant of an enum whose id tables, messages and commands use: renaming it changes them. */
public interface Identified {

  /** Returns the name of the constant, such as {@code CHANGED_SHAPE}. */
  String name();

  /** Returns the name in lower case with hyphens, such as {@code changed-shape}. */
  @JsonValue
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
