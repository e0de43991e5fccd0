package wagewire.reporting.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes pages as HTML. */
public final class PageRenderer {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageRenderer.class.getClassLoader(), "wagewire.reporting.pages");

  private PageRenderer() {}

  /** The page's data in its own template. */
  public static String html(Page page) {
    StringOutput output = new StringOutput();
    ENGINE.render("page/" + page.template() + ".jte", page, output);
    return output.toString();
  }
}
