package wagewire.lab.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** The libraries that the program comes with, as the build lists them in CycloneDX's format. */
record BillOfMaterials(List<Library> libraries) {

  private static final String TO_DO = "Build it: mvn -DskipTests package";

  /**
   * A library of a version.
   *
   * @param name {@code group:artifact}
   */
  record Library(String name, String version) {}

  private record Document(@Nullable List<Component> components) {}

  private record Component(
      @Nullable String group, @Nullable String name, @Nullable String version) {}

  /** Reads the file; throws {@link WagewireException} if it is missing or lists nothing. */
  static BillOfMaterials read(Path file) {
    try {
      var components = Json.read(Files.readAllBytes(file), Document.class).components();
      if (components == null || components.isEmpty()) {
        throw new WagewireException(
            ErrorCode.NOTHING_READABLE, "no components are listed", file.toString(), TO_DO);
      }
      return new BillOfMaterials(
          components.stream()
              .filter(one -> one.version() != null)
              .map(
                  one -> new Library(one.group() + ":" + one.name(), String.valueOf(one.version())))
              .toList());
    } catch (IOException | JacksonException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the bill of materials cannot be read: " + e.getMessage(),
          file.toString(),
          TO_DO,
          e);
    }
  }
}
