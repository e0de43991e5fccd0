package wagewire.ingest.fetch.robots;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/**
 * Reservations of text and data mining from {@code /.well-known/tdmrep.json} (TDM Reservation
 * Protocol, W3C community group, 2024). The first matching line applies.
 */
record TdmReservations(List<Line> lines) {

  static final TdmReservations NONE = new TdmReservations(List.of());

  TdmReservations {
    lines = List.copyOf(lines);
  }

  /**
   * One line of the file.
   *
   * @param location a path pattern as in robots.txt
   */
  record Line(PathPattern location, boolean reserved) {}

  /** Reads the file; any other content reserves nothing. */
  static TdmReservations read(byte[] content) {
    List<Line> lines = new ArrayList<>();
    try {
      for (JsonNode node : Json.tree(content)) {
        String location = node.path("location").asString("");
        if (!location.isEmpty()) {
          lines.add(
              new Line(
                  new PathPattern(PathPattern.escaped(location)),
                  node.path("tdm-reservation").asInt(0) == 1));
        }
      }
    } catch (JacksonException _) {
      return NONE;
    }
    return new TdmReservations(lines);
  }

  /** Returns true when the header reserves text and data mining. */
  static boolean header(@Nullable String value) {
    return value != null && value.strip().equals("1");
  }

  boolean reserves(URI address) {
    String path = PathPattern.path(address);
    return lines.stream()
        .filter(line -> line.location().matches(path))
        .findFirst()
        .map(Line::reserved)
        .orElse(false);
  }
}
