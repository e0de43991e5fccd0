package wagewire.lab.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A part of the system whose CPU time and memory are measured separately. */
public enum MeasuredPart {
  /** The simulated boards, which replace external servers. */
  BOARDS,
  INGEST,
  /** The broker, including the benchmark's own process, in which it runs. */
  KAFKA,
  TRANSFORM,
  LOAD,
  POSTGRES;

  @JsonValue
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
