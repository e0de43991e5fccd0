package wagewire.ingest.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

/** Forms of tokens, by the rows {@code token_parts} and {@code token_form} of the platforms. */
public final class TokenShapes {

  private static final Map<String, String> SHAPES =
      PlatformFolder.rowsOfAll("token_parts").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  private static final Map<String, Form> FORMS =
      PlatformFolder.rowsOfAll("token_form").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row[0], row -> new Form(Pattern.compile(row[1]), row[2])));

  /** Parts that name the customer, surest first. */
  private static final List<String> ACCOUNTS =
      List.of("tenant", "client", "company", "domain", "host");

  private TokenShapes() {}

  /** The pattern of a whole token, and the same in words. */
  private record Form(Pattern pattern, String words) {}

  /** Returns the expected form of the token, such as {@code tenant/wdN/site}, if it has another. */
  public static Optional<String> expectedForm(BoardId board) {
    Form form = FORMS.get(board.platform());
    return form == null
        ? Optional.ofNullable(SHAPES.get(board.platform()))
            .filter(shape -> parts(shape) != parts(board.token()))
        : Optional.of(form)
            .filter(one -> !one.pattern().matcher(board.token()).matches())
            .map(Form::words);
  }

  /**
   * Returns the part of the token that is the customer's account at the platform, in lower case;
   * boards with the same one have one owner.
   */
  public static String account(BoardId board) {
    return written(board).toLowerCase(Locale.ROOT);
  }

  private static String written(BoardId board) {
    String shape = SHAPES.get(board.platform());
    if (shape == null || parts(shape) != parts(board.token())) {
      return board.token();
    }
    List<String> names = List.of(shape.split("/", -1));
    return ACCOUNTS.stream()
        .filter(names::contains)
        .findFirst()
        .map(name -> board.token().split("/", -1)[names.indexOf(name)])
        .orElse(board.token());
  }

  private static int parts(String token) {
    return token.split("/", -1).length;
  }
}
