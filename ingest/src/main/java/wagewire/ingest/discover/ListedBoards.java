package wagewire.ingest.discover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.board.BoardId;

/** Recognises the boards that lists name by address, or by platform and token. */
final class ListedBoards {

  private final BoardAddressMatcher addresses;

  ListedBoards(BoardAddressMatcher addresses) {
    this.addresses = addresses;
  }

  /**
   * A board, or why there is none.
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

  /**
   * Recognises an address or a token.
   *
   * @param platform of a token; null if unknown
   */
  Result alone(String text, @Nullable String platform) {
    Optional<BoardId> board = addresses.recognise(text);
    return board.isPresent()
        ? Result.of(board.get())
        : token(platform, text.contains("://") ? null : text);
  }

  /** Recognises a board by its address, else by its token. */
  Result named(@Nullable String address, @Nullable String platform, @Nullable String token) {
    Optional<BoardId> board = address == null ? Optional.empty() : addresses.recognise(address);
    return board.isPresent() ? Result.of(board.get()) : token(platform, token);
  }

  private Result token(@Nullable String platform, @Nullable String token) {
    if (token == null) {
      return Result.none("no address of a board of a known platform");
    }
    if (platform == null) {
      return Result.none("no address of a board, and no platform of a token");
    }
    ListedTokens.Written written = ListedTokens.of(platform, token.replace('|', '/'));
    if (!PayloadReaders.platforms().contains(written.platform())) {
      return ListedTokens.names().contains(platform)
          ? Result.none("not a token of '%s'".formatted(platform))
          : Result.none("no platform '%s' is known".formatted(platform));
    }
    Optional<BoardId> board = addresses.board(written.platform(), written.token());
    if (board.isEmpty()) {
      return Result.none("not a token of '%s'".formatted(platform));
    }
    return TokenShapes.expectedForm(board.get())
        .map(form -> Result.none("a token of '%s' has the form %s".formatted(platform, form)))
        .orElseGet(() -> Result.of(board.get()));
  }
}
