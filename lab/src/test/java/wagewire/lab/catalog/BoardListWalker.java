package wagewire.lab.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks lists of boards in YAML and JSON: objects with the columns of {@link BoardListReader}, or
 * texts below the name of their platform. Boards below {@code gone} are skipped.
 */
final class BoardListWalker {

  /** Receives what may be boards. */
  interface Rows {

    /** Takes an address or token. */
    void text(String text, @Nullable String platform);

    /**
     * Takes an object, which may also be one around others.
     *
     * @param last true when it holds no others
     * @return whether it is a board
     */
    boolean row(List<String> header, List<String> row, @Nullable String platform, boolean last);
  }

  private static final Pattern FILE = Pattern.compile("\\.(json|ya?ml)(?:\\.gz)?$");

  private static final String GONE = "gone";

  /** All scalars are texts: tokens such as {@code 007} stay as they are. */
  private static final LoadSettings YAML =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private final Set<String> platforms;
  private final Rows rows;

  /**
   * @param platforms known ones
   */
  BoardListWalker(Set<String> platforms, Rows rows) {
    this.platforms = platforms;
    this.rows = rows;
  }

  /** Returns whether a name of a file is one of YAML or JSON. */
  static boolean isNamed(String file) {
    return FILE.matcher(file).find();
  }

  /**
   * Reads a list.
   *
   * @param where its name
   * @param platform of boards that name none; null if unknown
   */
  void read(BufferedReader list, String where, @Nullable String platform) throws IOException {
    Matcher file = FILE.matcher(where);
    if (!file.find()) {
      throw new IllegalArgumentException(where);
    }
    walk(root(list, file.group(1)), platform);
  }

  private static @Nullable Object root(BufferedReader list, String format) throws IOException {
    try {
      return format.equals("json")
          ? JsonMapper.shared().readValue(list, Object.class)
          : new Load(YAML).loadFromReader(list);
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    } catch (YamlEngineException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void walk(@Nullable Object node, @Nullable String platform) {
    switch (node) {
      case null -> {}
      case List<?> list -> list.forEach(one -> walk(one, platform));
      case Map<?, ?> object -> object(object, platform);
      default -> rows.text(node.toString(), platform);
    }
  }

  private void object(Map<?, ?> object, @Nullable String platform) {
    List<String> header = new ArrayList<>();
    List<String> row = new ArrayList<>();
    object.forEach((name, value) -> {
      header.add(String.valueOf(name).toLowerCase(Locale.ROOT));
      row.add(value == null || isContainer(value) ? "" : value.toString());
    });
    boolean last = object.values().stream().noneMatch(BoardListWalker::isContainer);
    boolean byPlatform = object.keySet().stream().anyMatch(this::isPlatform);
    boolean counts = object.values().stream().noneMatch(String.class::isInstance);
    if (!byPlatform && !counts && rows.row(header, row, platform, last)) {
      return;
    }
    object.forEach((name, value) -> {
      if (isPlatform(name)) {
        walk(value, name.toString());
      } else if (isContainer(value) && !GONE.equals(name)) {
        walk(value, byPlatform ? null : platform);
      }
    });
  }

  private boolean isPlatform(@Nullable Object name) {
    return name instanceof String text && platforms.contains(text);
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?>;
  }
}
