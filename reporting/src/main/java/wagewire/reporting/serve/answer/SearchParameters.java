package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.WorkMode;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.search.PostingCriteria;
import wagewire.reporting.search.PostingCriteria.State;

/** Reads what postings are searched by. */
public final class SearchParameters {

  public static final String DAYS = "days";

  private static final List<String> NAMES =
      List.of(
          "q",
          "role",
          "seniority",
          "tool",
          "employer",
          "country",
          "region",
          "city",
          "mode",
          "state",
          DAYS,
          "pay");

  /** The most postings of an answer for programs, and to pass over before it. */
  private static final int MOST = 1_000;

  private static final int LAST = 100_000;
  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 3_650;
  private static final List<String> MODES =
      Arrays.stream(WorkMode.values()).map(WorkMode::id).toList();

  private SearchParameters() {}

  public static RequestParameters ofPage(Context context) {
    return RequestParameters.of(context, with("page"));
  }

  public static RequestParameters ofProgram(Context context) {
    return RequestParameters.of(context, with("limit", "offset"));
  }

  /**
   * Returns how many postings a program wants at most.
   *
   * @param usual when it does not say
   */
  public static int limit(RequestParameters parameters, int usual) {
    return parameters.number("limit", 1, MOST, usual);
  }

  /** Returns how many postings a program passes over. */
  public static int offset(RequestParameters parameters) {
    return parameters.number("offset", 0, LAST, 0);
  }

  /** Returns the number of a page, from 1. */
  public static int page(RequestParameters parameters, int size) {
    return parameters.number("page", 1, LAST / size, 1);
  }

  private static List<String> with(String... more) {
    return Stream.concat(NAMES.stream(), Stream.of(more)).toList();
  }

  /** Returns what was asked for as an address has it, without pages: empty for nothing. */
  public static String query(RequestParameters parameters) {
    return NAMES.stream()
        .filter(name -> parameters.chosen(name) != null)
        .map(name ->
            name
                + "="
                + URLEncoder.encode(
                    String.valueOf(parameters.chosen(name)), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * @param release whose newest week days are counted back from; null before the first
   * @throws WrongParameterException for the first value that has no meaning
   */
  public static PostingCriteria criteria(
      RequestParameters parameters, @Nullable NewestRelease release) {
    String role = parameters.chosen("role");
    FigureChoice choice = parameters.pageChoice(role);
    String state = parameters.chosen("state");
    if (state != null) {
      WrongParameterException.unlessKnown("state", state, State.ids());
    }
    String mode = parameters.chosen("mode");
    if (mode != null) {
      WrongParameterException.unlessKnown("mode", mode, MODES);
    }
    String pay = parameters.chosen("pay");
    if (pay != null) {
      WrongParameterException.unlessKnown("pay", pay, List.of("stated"));
    }
    String tool = text(parameters, "tool");
    String region = text(parameters, "region");
    return new PostingCriteria(
        text(parameters, "q"),
        role == null ? null : choice.role(),
        choice.seniority(),
        tool == null ? null : tool.strip().toLowerCase(Locale.ROOT).replace(' ', '-'),
        text(parameters, "employer"),
        choice.country(),
        region == null ? null : FigureChoice.region(region),
        text(parameters, "city"),
        mode,
        state == null ? State.OPEN : State.of(state),
        openedFrom(parameters, release),
        pay != null);
  }

  private static @Nullable LocalDate openedFrom(
      RequestParameters parameters, @Nullable NewestRelease release) {
    if (parameters.chosen(DAYS) == null || release == null) {
      return null;
    }
    int days = parameters.number(DAYS, 1, MOST_DAYS, 1);
    return release.week().sunday().minusDays(days - 1L);
  }

  private static @Nullable String text(RequestParameters parameters, String name) {
    String value = parameters.chosen(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw new WrongParameterException(
          name, "must be a text of at most %d characters".formatted(LONGEST), "");
    }
    return value.strip();
  }
}
