package wagewire.ingest.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.model.event.FetchOutcome;

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
    if (isFull(recipe.cap()) || isFull(recipe.latest())) {
      return true;
    }
    return switch (recipe.paging()) {
      case Paging.Whole _ -> true;
      case Paging.Offset offset -> lastPage < offset.full() || isReached();
      case Paging.Numbered numbered -> lastPage == 0 || isReached() || isLast(numbered);
      case Paging.Linked _, Paging.Passed _, Paging.Shown _ -> told == null;
    };
  }

  private boolean isFull(@Nullable Integer limit) {
    return limit != null && items >= limit;
  }

  private boolean isLast(Paging.Numbered numbered) {
    boolean notFull = numbered.full() != null && lastPage < numbered.full();
    return notFull || (told != null && told.matches("\\d{1,6}") && pages >= Integer.parseInt(told));
  }

  private boolean isReached() {
    return announced != null && announced > 0 && items >= announced;
  }

  private Map<String, String> headers() {
    Map<String, String> filled = new HashMap<>();
    recipe.headers().forEach((name, value) -> filled.put(name, value.plain(values)));
    return filled;
  }

  @Override
  public void opened(FetchResult.Body answer) {
    recipe
        .opening()
        .get(opened)
        .tells()
        .forEach((name, told) -> values.put(name, part(name, told, answer.bytes())));
    opened++;
  }

  private static String part(String name, Told told, byte[] answer) {
    String value = told.in(answer);
    if (value != null) {
      return value;
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
          case Paging.Linked linked -> linked.address().in(answer.bytes());
          case Paging.Passed passed -> passed.word().in(answer.bytes());
          case Paging.Numbered numbered ->
              numbered.count() == null ? null : numbered.count().in(answer.bytes());
          case Paging.Shown shown -> linked(answer, shown.link() + pageNumber());
          case Paging.Whole _, Paging.Offset _ -> null;
        };
  }

  @Override
  public @Nullable String lacking() {
    if (isFull(recipe.latest())) {
      return null;
    }
    if (announced == null && isFull(recipe.cap())) {
      return "a list shows no more than %d listings".formatted(recipe.cap());
    }
    return announced != null && items < announced
        ? "%d of %d listings came".formatted(items, announced)
        : null;
  }

  /** The link, when the answer has it. */
  private static @Nullable String linked(FetchResult.Body answer, String link) {
    String text = new String(answer.bytes(), StandardCharsets.UTF_8);
    return Pattern.compile(Pattern.quote(link) + "(?!\\d)").matcher(text).find() ? link : null;
  }

  int pages() {
    return pages;
  }

  @Nullable Integer announced() {
    return announced;
  }
}
