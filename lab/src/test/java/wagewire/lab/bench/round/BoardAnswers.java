package wagewire.lab.bench.round;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes the lists and pages of simulated boards. */
final class BoardAnswers {

  private static final List<String> CITIES =
      List.of("Austin", "Denver", "Boston", "Chicago", "Seattle", "Atlanta", "Reno", "Weston");
  private static final List<String> REGIONS =
      List.of("TX", "CO", "MA", "IL", "WA", "GA", "NV", "FL");

  private final SavedTexts saved;
  private final Map<String, PageTemplate> templates;

  BoardAnswers(SavedTexts saved) {
    this.saved = saved;
    this.templates =
        AnswerForm.read().keySet().stream()
            .collect(Collectors.toMap(form -> form, PageTemplate::read));
  }

  /**
   * Returns a page of a list.
   *
   * @param base address of the board's host
   * @param offset number of postings before it
   */
  byte[] list(FrameBoard board, String base, int offset, int round) {
    AnswerForm form = board.platform().form();
    PageTemplate template = template(form);
    int total = board.size().postings();
    int full = form.page() == 0 ? total : form.page();
    UnaryOperator<String> values =
        name ->
            switch (name) {
              case "total" -> Integer.toString(total);
              case "offset" -> Integer.toString(offset);
              case "page" -> Integer.toString(1 + offset / full);
              case "pages" -> Integer.toString(Math.ceilDiv(total, full));
              case "company" -> board.company();
              default -> throw new IllegalArgumentException(name);
            };
    StringBuilder page = new StringBuilder();
    PageTemplate.fill(page, template.head(), values);
    String separator = form.media().equals("application/json") || isScript(form) ? "," : "";
    for (int place = offset; place < Math.min(total, offset + full); place++) {
      page.append(place == offset ? "" : separator).append('\n');
      PageTemplate.fill(page, template.item(), posting(board, base, board.position(place, round)));
    }
    PageTemplate.fill(page.append('\n'), template.tail(), values);
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a posting's own page. */
  byte[] detail(FrameBoard board, String base, long id) {
    StringBuilder page = new StringBuilder();
    PageTemplate.fill(
        page,
        template(board.platform().form()).detail(),
        posting(board, base, FrameBoard.positionOf(id)));
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isScript(AnswerForm form) {
    return form.id().equals("paylocity");
  }

  private PageTemplate template(AnswerForm form) {
    return Objects.requireNonNull(templates.get(form.id()));
  }

  private UnaryOperator<String> posting(FrameBoard board, String base, int position) {
    long id = board.id(position);
    int place = Math.floorMod(Long.hashCode(id), CITIES.size());
    String own = "%s looks for somebody, opening %d. ".formatted(board.company(), id);
    return name ->
        switch (name) {
          case "id" -> Long.toString(id);
          case "n" -> Integer.toString(board.number());
          case "base" -> base;
          case "company" -> board.company();
          case "city" -> CITIES.get(place);
          case "region" -> REGIONS.get(place);
          case "title" -> saved.title(id, board.isGoToMarket(position));
          case "slug" -> "posting";
          case "text.html" -> own + saved.text(id).html();
          case "text.escaped" -> own + saved.text(id).escaped();
          case "text.json" -> own + saved.text(id).json();
          case "text.plain" -> own + saved.text(id).plain();
          default -> throw new IllegalArgumentException(name);
        };
  }
}
