package wagewire.app.command.figure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.OutputFile;
import wagewire.reporting.brief.render.BriefFolder;
import wagewire.reporting.template.FilledTemplate;

/** A writer's template as a file, and the folder of the filled text. */
final class TemplateFile {

  /** Name of the folder of charts beside the text. */
  static final String CHARTS = "charts";

  private TemplateFile() {}

  /**
   * Reads the template.
   *
   * @throws WagewireException UNREADABLE_INPUT when it does not exist or is not UTF-8
   */
  static String read(Path file) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (NoSuchFileException e) {
      throw unreadable("there is no template", file, "Name a file of Markdown.", e);
    } catch (CharacterCodingException e) {
      throw unreadable("the template is no UTF-8", file, "Save it as UTF-8.", e);
    }
  }

  private static WagewireException unreadable(
      String what, Path file, String toDo, IOException cause) {
    return new WagewireException(ErrorCode.UNREADABLE_INPUT, what, file.toString(), toDo, cause);
  }

  /**
   * Writes the text under the template's name, and its charts.
   *
   * @throws WagewireException WRONG_USAGE when that would overwrite the template, UNWRITABLE_OUTPUT
   */
  static void write(Path folder, Path template, FilledTemplate filled) throws IOException {
    Path target = folder.resolve(template.getFileName());
    if (Files.exists(target) && Files.isSameFile(target, template)) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "the filled text would replace its template",
          target.toString(),
          "Give --out another folder.");
    }
    OutputFile.createFolder(folder);
    OutputFile.writeText(target, filled.text());
    BriefFolder.writeCharts(folder.resolve(CHARTS), filled.charts());
  }
}
