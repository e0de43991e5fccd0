package wagewire.lab.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.ChildCommand;
import wagewire.app.SourceFiles;
import wagewire.lab.SmallDemo;

@Tag("long")
class AddingAPageTest {

  private static final String PAGE =
      """
      package wagewire.reporting.page;

      import wagewire.reporting.page.component.PageFrame;

      public record ImprintPage(PageFrame frame, String publisher) implements Page {

        public static ImprintPage of(String publisher) {
          return new ImprintPage(PageFrame.of("Imprint", "", null), publisher);
        }
      }
      """;
  private static final String TEMPLATE =
      """
      @import wagewire.reporting.page.ImprintPage
      @param ImprintPage page
      @template.page.layout(frame = page.frame(), content = @`
      <h1>Imprint</h1>
      <p>${page.publisher()}</p>
      `)
      """;

  @TempDir Path folder;

  @Test
  void aRecordATemplateANameAndAnAddressMakeAPage() throws Exception {
    ChangedProgram program =
        new ChangedProgram(Files.createDirectory(folder.resolve("changed")))
            .source("wagewire/reporting/page/ImprintPage.java", PAGE)
            .edit(
                "reporting",
                "wagewire/reporting/page/Page.java",
                "        MethodPage,",
                "        ImprintPage,\n        MethodPage,")
            .edit(
                "reporting",
                "wagewire/reporting/page/Page.java",
                "      case MethodPage _",
                "      case ImprintPage _ -> \"imprint\";\n      case MethodPage _")
            .edit(
                "reporting",
                "wagewire/reporting/serve/PageRoutes.java",
                "    routes.get(\"/method\"",
                "    routes.get(\"/imprint\", context ->"
                    + " context.html(wagewire.reporting.page.ImprintPage.of(\"Acme\").html()));\n"
                    + "    routes.get(\"/method\"");
    program.generated(template());
    program.compile();
    try (ChildCommand child =
        ChildCommand.startWith(
            program.classes(), "serve", "--port", "0", "--data", SmallDemo.data())) {
      HttpResponse<String> answer = get(child.line() + "/imprint");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("<h1>Imprint</h1>", "<p>Acme</p>", "<nav");
    }
    assertThat(program.files() + 1).as("with the template").isEqualTo(4);
  }

  /** Returns what the build's template compiler makes of the new template. */
  private Path template() throws Exception {
    Path templates = folder.resolve("jte/page");
    Files.createDirectories(templates);
    Files.copy(
        SourceFiles.root().resolve("reporting/src/main/jte/page/layout.jte"),
        templates.resolve("layout.jte"));
    Files.writeString(templates.resolve("imprint.jte"), TEMPLATE);
    Path generated = Files.createDirectory(folder.resolve("generated"));
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(templates.getParent()),
            generated,
            ContentType.Html,
            null,
            "wagewire.reporting.pages");
    engine.setTrimControlStructures(true);
    engine.generateAll();
    return generated.resolve("wagewire/reporting/pages/page/JteimprintGenerated.java");
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
