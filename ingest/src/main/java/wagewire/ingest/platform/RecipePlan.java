package wagewire.ingest.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;

/** Walks a board as its platform's recipe says. */
final class RecipePlan implements BoardPlan {

  private final Recipe recipe;
  private final BoardAddress address;
  private final Map<String, String> values;
  private int opened;
  private int pages;
  private int items;
  private int lastPage;
  private @Nullable Integer announced;
  private @Nullable String told;

  RecipePlan(Recipe recipe, BoardAddress address, Map<String, String> values) {
    this.recipe = recipe;
    this.address = address;
    this.values = new HashMap<>(values);
  }

  @Override
  public Optional<Ask> next() {
    if (opened < recipe.opening().size()) {
      Template path = recipe.opening().get(opened).path();
      return Optional.of(new Ask(address.at(path.address(values)), null, headers(), true));
    }
    if (pages > 0 && isWhole()) {
      return Optional.empty();
    }
    values.put("offset", String.valueOf(items));
    values.put("page", String.valueOf(pageNumber()));
    values.put("next", told == null ? "" : told);
    Template body = recipe.body();
    return Optional.of(
        new Ask(listAddress(), body == null ? null : body.json(values), headers(), false));
  }

  private URI listAddress() {
    if (recipe.paging() instanceof Paging.Linked && told != null) {
      return address.at(told);
    }
    return address.at(recipe.list().address(values));
  }

  private int pageNumber() {
    return switch (recipe.paging()) {
      case Paging.Numbered numbered -> numbered.first() + pages;
      case Paging.Shown shown -> shown.first() + pages;
      case Paging.Whole _, Paging.Offset _, Paging.Linked _, Paging.Passed _ -> pages;
    };
  }

  private boolean isWhole() {
    return switch (recipe.paging()) {
      case Paging.Whole _ -> true;
      case Paging.Offset offset -> lastPage < offset.full() || isReached();
      case Paging.Numbered _ -> lastPage == 0 || isReached() || isLast();
      case Paging.Linked _, Paging.Passed _, Paging.Shown _ -> told == null;
    };
  }

  private boolean isReached() {
    return announced != null && announced > 0 && items >= announced;
  }

  /** Whether the last answer says that there are no more pages than came. */
  private boolean isLast() {
    return told != null && told.matches("\\d{1,9}") && pages >= Integer.parseInt(told);
  }

  private Map<String, String> headers() {
    Map<String, String> filled = new HashMap<>();
    recipe.headers().forEach((name, value) -> filled.put(name, value.plain(values)));
    return filled;
  }

  @Override
  public void opened(FetchResult.Body answer) {
    String text = new String(answer.bytes(), StandardCharsets.UTF_8);
    recipe
        .opening()
        .get(opened)
        .tells()
        .forEach((name, pattern) -> values.put(name, part(name, pattern, text)));
    opened++;
  }

  private static String part(String name, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      return matcher.group(1);
    }
    throw new UnreadablePayloadException(
        FetchOutcome.CHANGED_SHAPE, "no '%s' in the answer".formatted(name));
  }

  @Override
  public void took(FetchResult.Body answer, ReadPage page) {
    pages++;
    lastPage = page.items();
    items += lastPage;
    if (page.announced() != null && (announced == null || page.announced() > 0)) {
      announced = page.announced();
    }
    told =
        switch (recipe.paging()) {
          case Paging.Linked linked -> pointed(answer, linked.pointer());
          case Paging.Passed passed -> pointed(answer, passed.pointer());
          case Paging.Numbered numbered ->
              numbered.count() == null ? null : pointed(answer, numbered.count());
          case Paging.Shown shown -> linked(answer, shown.link() + pageNumber());
          case Paging.Whole _, Paging.Offset _ -> null;
        };
  }

  @Override
  public @Nullable String lacking() {
    return announced != null && items < announced
        ? "%d of %d listings came".formatted(items, announced)
        : null;
  }

  int pages() {
    return pages;
  }

  @Nullable Integer announced() {
    return announced;
  }

  /** The link, when the answer has it. */
  private static @Nullable String linked(FetchResult.Body answer, String link) {
    String text = new String(answer.bytes(), StandardCharsets.UTF_8);
    return Pattern.compile(Pattern.quote(link) + "(?!\\d)").matcher(text).find() ? link : null;
  }

  private static @Nullable String pointed(FetchResult.Body answer, String pointer) {
    try {
      JsonNode value = Json.mapper().readTree(answer.bytes()).at(pointer);
      String text = value.isString() || value.isNumber() ? value.asString() : "";
      return text.isBlank() ? null : text;
    } catch (JacksonException _) {
      return null;
    }
  }
}
