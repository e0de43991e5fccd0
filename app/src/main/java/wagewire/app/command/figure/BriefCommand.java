package wagewire.app.command.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Arguments;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.model.json.Json;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyCheck;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.brief.render.BriefFolder;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.template.FilledTemplate;
import wagewire.reporting.template.TemplateFiller;

/** {@code brief}: prints the data section of the weekly brief. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description =
        "Prints the data section of the weekly brief on a family of roles as Markdown."
            + " With --out writes it to a folder, also as HTML for mail and as JSON, with the"
            + " figures (CSV) and charts (SVG, PNG) of each part. With --template fills the tags"
            + " of your own text with this week's figures.")
public final class BriefCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(
      names = "--week",
      paramLabel = "2026-W47",
      description = "ISO week (default: the newest).")
  private @Nullable String week;

  @Option(
      names = "--family",
      paramLabel = "F",
      description = "Family of roles that it is about (default: that of the vocabulary).")
  private @Nullable String family;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write brief.md, brief.html, brief.json, figures/, charts/ and errata.csv (if any).")
  private @Nullable Path out;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "Markdown with tags such as {{growth role=marketing-operations}} to fill instead;"
              + " printed, or written into --out under its own name (docs/brief.md).")
  private @Nullable Path template;

  @Override
  public Integer call() throws IOException {
    CommandLine command = options.commandLine();
    if (family != null) {
      Vocabulary usual = Vocabulary.current();
      Vocabulary.use(usual.withBriefOf(VocabularyCheck.family(usual, family, "--family")));
    }
    IsoWeek asked = week == null ? null : Arguments.week(command, week);
    if (template != null) {
      return fill(command, template, asked);
    }
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openFigures().sql());
      Brief brief = new BriefWriter(figures).write(asked);
      if (out != null) {
        BriefFolder.write(out, brief, new BriefCharts(figures).of(brief));
        return 0;
      }
      command.getOut().print(text(brief, options.json()));
      command.getOut().flush();
      return 0;
    }
  }

  /** Returns the brief as the command prints it, as JSON or Markdown. */
  public static String text(Brief brief, boolean json) {
    return json ? Json.text(brief) + "\n" : MarkdownBrief.of(brief);
  }

  private int fill(CommandLine command, Path file, @Nullable IsoWeek asked) throws IOException {
    if (options.json()) {
      throw new ParameterException(command, "--template gives Markdown; leave out --json");
    }
    String text = TemplateFile.read(file);
    try (Servers servers = Servers.existing(options)) {
      Figures figures = new Figures(servers.openFigures().sql());
      FilledTemplate filled =
          TemplateFiller.fill(text, figures, asked, out == null ? null : TemplateFile.CHARTS);
      if (out != null) {
        TemplateFile.write(out, file, filled);
      } else {
        command.getOut().print(filled.text());
        command.getOut().flush();
      }
      return 0;
    }
  }
}
