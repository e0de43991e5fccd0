package wagewire.model.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Snake-case names, ISO 8601 times, absent nulls; unknown fields are passed over when reading. */
public final class Json {

  /**
   * The most tokens of one document: names, values, beginnings and ends of objects and lists. Empty
   * objects take 46 bytes of heap a token, objects of one empty object 60.
   */
  public static final int MOST_TOKENS = 5_000_000;

  private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .propertyNamingStrategy(NAMES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** Mapper for payloads of others: accepts control characters inside strings. */
  private static final JsonMapper LENIENT =
      MAPPER.rebuild().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** Returns the names of a record's components in JSON, in their order. */
  public static List<String> fields(Class<? extends Record> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .map(component ->
            NAMES.nameForField(MAPPER.serializationConfig(), null, component.getName()))
        .toList();
  }

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Throws {@link JacksonException} when the bytes are not a {@code T}. */
  public static <T> T read(byte[] json, Class<T> type) {
    return guarded(() -> MAPPER.readValue(json, type));
  }

  /** Throws {@link JacksonException} when the text is not a {@code T}. */
  public static <T> T read(String json, Class<T> type) {
    return read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  /**
   * Reads a payload written by others; throws {@link JacksonException} when it is not one JSON
   * value.
   */
  public static JsonNode tree(byte[] json) {
    return guarded(() -> LENIENT.readTree(json));
  }

  /**
   * Reads a payload written by others; throws {@link JacksonException} when it is not one JSON
   * value.
   */
  public static JsonNode tree(String json) {
    return guarded(() -> LENIENT.readTree(json));
  }

  /**
   * Runs a reading of JSON that others wrote; a number with an exponent beyond what a number can
   * have, for which the parser throws {@link NumberFormatException}, is a {@link JacksonException}
   * like everything else that cannot be read.
   */
  public static <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (NumberFormatException e) {
      throw new StreamReadException(null, "a number that is none: " + e.getMessage(), e);
    }
  }
}
