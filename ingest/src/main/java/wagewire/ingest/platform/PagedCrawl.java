package wagewire.ingest.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.model.event.FetchOutcome;

/** Crawls a board page by page. */
final class PagedCrawl implements BoardCrawl {

  private final RequestSpec spec;
  private final BoardAddress address;
  private final Map<String, String> values;
  private final List<RequestSpec.Preparation> preparations = new ArrayList<>();
  private final Map<String, String> given = new HashMap<>();
  private final SeenPostings seen = new SeenPostings();
  private int prepared;
  private int pages;
  private int items;
  private int lastPage;
  private boolean ended;
  private @Nullable Integer announced;
  private @Nullable String continuation;

  PagedCrawl(RequestSpec spec, BoardAddress address, Map<String, String> values) {
    this.spec = spec;
    this.address = address;
    this.values = new HashMap<>(values);
    String token = values.getOrDefault("token", "");
    for (RequestSpec.Preparation preparation : spec.preparations()) {
      if (preparation.path().takes(token)) {
        preparations.add(preparation);
        continue;
      }
      preparation.variables().keySet().forEach(name -> given.put(name, token));
    }
    this.values.putAll(given);
  }

  @Override
  public Optional<FetchRequest> next() {
    if (isPreparing()) {
      Template path = preparations.get(prepared).path().address();
      return Optional.of(
          FetchRequest.unconditional(address.at(path.address(values)), null, spec.headers(values)));
    }
    if (pages > 0 && isWhole()) {
      return Optional.empty();
    }
    values.put("offset", String.valueOf(items));
    values.put("page", String.valueOf(pageNumber()));
    values.put("next", continuation == null ? "" : continuation);
    Template body = spec.body();
    return Optional.of(
        FetchRequest.unconditional(
            listAddress(), body == null ? null : body.json(values), spec.headers(values)));
  }

  private URI listAddress() {
    if (spec.paging() instanceof Paging.NextAddress && continuation != null) {
      return address.at(continuation);
    }
    return address.at(spec.list().address(values));
  }

  private int pageNumber() {
    return switch (spec.paging()) {
      case Paging.Numbered numbered -> numbered.first() + pages;
      case Paging.NumberedUntil until -> until.first() + pages;
      case Paging.NumberedLinks links -> links.first() + pages;
      case Paging.Whole _, Paging.Offset _, Paging.NextAddress _ -> pages;
    };
  }

  private boolean isWhole() {
    if (ended || isFull(spec.listLimit()) || isFull(spec.stopAfter())) {
      return true;
    }
    return switch (spec.paging()) {
      case Paging.Whole _ -> true;
      case Paging.Offset offset -> lastPage == 0 || isReached() || isShort(offset.full());
      case Paging.Numbered numbered -> lastPage == 0 || isReached() || isLast(numbered);
      case Paging.NumberedUntil until -> lastPage < until.few();
      case Paging.NextAddress _, Paging.NumberedLinks _ -> continuation == null;
    };
  }

  /** Returns true for a page that is not full, unless more is announced: pages may be smaller. */
  private boolean isShort(@Nullable Integer full) {
    return full != null && lastPage < full && (announced == null || announced == 0);
  }

  private boolean isFull(@Nullable Integer limit) {
    return limit != null && items >= limit;
  }

  private boolean isLast(Paging.Numbered numbered) {
    return isShort(numbered.full())
        || (continuation != null
            && continuation.matches("\\d{1,6}")
            && pages >= Integer.parseInt(continuation));
  }

  private boolean isReached() {
    return announced != null && announced > 0 && items >= announced;
  }

  @Override
  public boolean isPreparing() {
    return prepared < preparations.size();
  }

  @Override
  public void acceptPreparation(FetchResult.Body response) {
    preparations
        .get(prepared)
        .variables()
        .forEach((name, value) -> given.put(name, part(name, value, response.bytes())));
    values.putAll(given);
    prepared++;
  }

  @Override
  public Map<String, String> prepared() {
    return Map.copyOf(given);
  }

  private String part(String name, ResponseValue position, byte[] response) {
    String value = position.of(values.getOrDefault("token", "")).in(response);
    if (value != null) {
      return value;
    }
    throw new UnreadablePayloadException(
        FetchOutcome.CHANGED_SHAPE, "no '%s' in the response".formatted(name));
  }

  @Override
  public boolean isRepeated(ReadPage page) {
    return seen.hasAll(page);
  }

  @Override
  public boolean endsByRepeating() {
    return spec.paging() instanceof Paging.NumberedUntil;
  }

  /** Pages are read until one is not found, if their number is not known. */
  @Override
  public boolean continuesWithout(FetchResult result) {
    ended = result instanceof FetchResult.Gone && pages > 0 && endsByRepeating();
    return ended;
  }

  @Override
  public void accept(FetchResult.Body response, ReadPage page) {
    pages++;
    seen.add(page);
    lastPage = page.items();
    items += lastPage;
    if (page.announced() != null && (announced == null || page.announced() > 0)) {
      announced = page.announced();
    }
    continuation =
        switch (spec.paging()) {
          case Paging.NextAddress next -> next.address().in(response.bytes());
          case Paging.Numbered numbered ->
              numbered.count() == null ? null : numbered.count().in(response.bytes());
          case Paging.NumberedLinks links -> linked(response, links.link() + pageNumber());
          case Paging.Whole _, Paging.Offset _, Paging.NumberedUntil _ -> null;
        };
  }

  @Override
  public @Nullable String incompleteReason() {
    if (isFull(spec.stopAfter())) {
      return null;
    }
    if (announced == null && isFull(spec.listLimit())) {
      return "a list shows no more than %d listings".formatted(spec.listLimit());
    }
    if (announced == null || items - seen.repeated() >= announced) {
      return null;
    }
    String received = "%d of %d listings received".formatted(items, announced);
    return seen.repeated() == 0
        ? received
        : received + ", %d of them again".formatted(seen.repeated());
  }

  /** Returns the link if the response has it; else null. */
  private static @Nullable String linked(FetchResult.Body response, String link) {
    String text = new String(response.bytes(), StandardCharsets.UTF_8);
    return Pattern.compile(Pattern.quote(link) + "(?!\\d)").matcher(text).find() ? link : null;
  }

  int pages() {
    return pages;
  }

  @Nullable Integer announced() {
    return announced;
  }
}
