package wagewire.lab.market.format;

import java.util.List;
import java.util.regex.Pattern;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.text.AdvertMarkup;
import wagewire.lab.market.text.Section;

/** The fields of a description: whole or in parts, as HTML, as text, on one line. */
final class TextFields {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int EXCERPT = 160;

  private TextFields() {}

  static void addTo(Scope<AdvertView> scope) {
    scope
        .field("text", view -> AdvertMarkup.html(all(view)))
        .field("text.escaped", view -> AdvertMarkup.escaped(AdvertMarkup.html(all(view))))
        .field("text.plain", view -> AdvertMarkup.plain(all(view)))
        .field("text.line", view -> line(AdvertMarkup.plain(all(view))))
        .field("text.breaks", view -> breaks(all(view)))
        .field("text.excerpt", view -> excerpt(all(view)))
        .field("text.opening", view -> AdvertMarkup.html(view.advert().description().opening()))
        .field(
            "text.opening_plain", view -> AdvertMarkup.plain(view.advert().description().opening()))
        .field("text.first_list", view -> AdvertMarkup.html(firstList(view)))
        .field("text.other_lists", view -> AdvertMarkup.html(otherLists(view)))
        .field("text.lists_plain", view -> AdvertMarkup.plain(view.advert().description().lists()))
        .field("text.closing", view -> AdvertMarkup.html(view.advert().description().closing()))
        .field(
            "text.closing_plain",
            view -> AdvertMarkup.plain(view.advert().description().closing()));
    Scope<Section> section =
        new Scope<Section>()
            .field("heading", Section::heading)
            .field("items", AdvertMarkup::items)
            .field("body", TextFields::body);
    scope.each("lists", view -> view.advert().description().lists(), section);
    scope.each("sections", TextFields::all, section);
  }

  private static List<Section> all(AdvertView view) {
    return view.advert().description().all();
  }

  private static List<Section> firstList(AdvertView view) {
    List<Section> lists = view.advert().description().lists();
    return lists.subList(0, Math.min(1, lists.size()));
  }

  private static List<Section> otherLists(AdvertView view) {
    List<Section> lists = view.advert().description().lists();
    return lists.subList(Math.min(1, lists.size()), lists.size());
  }

  /** Returns a section without its heading. */
  private static String body(Section section) {
    return AdvertMarkup.html(
        List.of(new Section(section.style(), "", section.paragraphs(), section.items())));
  }

  private static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Returns the lines with a separator between them and without other markup. */
  private static String breaks(List<Section> sections) {
    return AdvertMarkup.escaped(AdvertMarkup.plain(sections).strip()).replace("\n", "<br />\n");
  }

  private static String excerpt(List<Section> sections) {
    String text = line(AdvertMarkup.plain(sections.subList(0, Math.min(1, sections.size()))));
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
