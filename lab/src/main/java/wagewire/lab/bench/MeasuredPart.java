package wagewire.lab.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose time and memory are told apart. */
public enum MeasuredPart {
  /** The simulated boards, which stand for servers elsewhere. */
  BOARDS,
  INGEST,
  /** The broker, with this process that it runs in. */
  KAFKA,
  TRANSFORM,
  LOAD,
  POSTGRES;

  @JsonValue
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
