package wagewire.lab.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

/** Recognizes the boards that lists name by address, or by platform and token. */
final class BoardReferenceParser {

  /** Spellings of tokens in lists, by the platform's name there; the rows {@code listed_as}. */
  private static final Map<String, List<Spelling>> SPELLINGS =
      PlatformFolder.rowsOfAll("listed_as").stream()
          .map(row -> new Spelling(row[1], row[0], Pattern.compile(row[2]), row[3]))
          .collect(Collectors.groupingBy(Spelling::name));

  private final BoardAddressMatcher addresses = BoardAddressMatcher.load();

  /**
   * A spelling of tokens in lists.
   *
   * @param name of the platform there
   * @param token replacement, with groups of the form such as {@code $1}
   */
  private record Spelling(String name, String platform, Pattern form, String token) {}

  /**
   * A board, or the reason why there is none.
   *
   * @param reason for a person; empty with a board
   */
  record Result(@Nullable BoardId board, String reason) {

    private static Result of(BoardId board) {
      return new Result(board, "");
    }

    private static Result none(String reason) {
      return new Result(null, reason);
    }
  }

  /** Returns the ids of all platforms, and their other names in lists. */
  static Set<String> platforms() {
    Set<String> names = new TreeSet<>(PayloadReaders.platforms());
    names.addAll(SPELLINGS.keySet());
    return names;
  }

  /**
   * Recognizes an address or a token.
   *
   * @param platform of a token; null if unknown
   */
  Result alone(String text, @Nullable String platform) {
    return named(text, platform, text.contains("://") ? null : text);
  }

  /** Recognizes a board by its address, else by its token. */
  Result named(@Nullable String address, @Nullable String platform, @Nullable String token) {
    Optional<BoardId> board = address == null ? Optional.empty() : addresses.recognise(address);
    return board.isPresent() ? Result.of(board.get()) : token(platform, token);
  }

  private Result token(@Nullable String listed, @Nullable String token) {
    if (token == null) {
      return Result.none("no address of a board of a known platform");
    }
    if (listed == null) {
      return Result.none("no address of a board, and no platform of a token");
    }
    String platform = listed;
    String written = token.replace('|', '/');
    for (Spelling spelling : SPELLINGS.getOrDefault(listed, List.of())) {
      Matcher form = spelling.form().matcher(written);
      if (form.matches()) {
        platform = spelling.platform();
        written = form.replaceFirst(spelling.token());
        break;
      }
    }
    if (!platforms().contains(platform)) {
      return Result.none("no platform '%s' is known".formatted(listed));
    }
    Optional<BoardId> board =
        PayloadReaders.platforms().contains(platform)
            ? addresses.board(platform, written)
            : Optional.empty();
    if (board.isEmpty()) {
      return Result.none("not a token of '%s'".formatted(listed));
    }
    return TokenShapes.expectedForm(board.get())
        .map(form -> Result.none("a token of '%s' has the form %s".formatted(listed, form)))
        .orElseGet(() -> Result.of(board.get()));
  }
}
