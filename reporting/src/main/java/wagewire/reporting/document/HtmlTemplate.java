package wagewire.reporting.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Templates of pages and mail, compiled with the program. */
public final class HtmlTemplate {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlTemplate.class.getClassLoader(), "wagewire.reporting.pages");

  private HtmlTemplate() {}

  /**
   * @param name of the template, such as {@code page/role}
   */
  public static String render(String name, Object data) {
    StringOutput output = new StringOutput();
    ENGINE.render(name + ".jte", data, output);
    return output.toString();
  }
}
