package wagewire.lab.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.ingest.read.value.PublicSuffix;
import wagewire.model.board.BoardId;

/**
 * Keeps different employers of one name apart. In a catalog equal names are one employer, but lists
 * of boards give names that several firms have. A board of a list is taken for one of the same
 * employer when both have an account at their platform or a website in common, never by its name
 * alone: then it gets a name of its own, such as {@code Pinnacle [pinnacle at bamboohr]}.
 */
final class ListedEmployers {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-.*");

  private static final int UUID_BEGINNING = 8;

  private final UnaryOperator<String> id;

  /** Names that the catalog has, by what their boards are known by. */
  private final Map<String, String> known = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /**
   * @param entries that are in the catalog already
   * @param id of an employer's name; equal for names that count as one employer, empty for a text
   *     that names none, such as {@code Jobs}
   */
  ListedEmployers(List<BoardEntry> entries, UnaryOperator<String> id) {
    this.id = id;
    for (BoardEntry entry : entries) {
      String name = entry.source().employer();
      if (name != null) {
        String plain = BoardEntry.plainName(name);
        taken.add(id.apply(plain));
        evidence(plain, entry.board(), entry.website())
            .forEach(one -> known.putIfAbsent(one, name));
      }
    }
  }

  /** Returns the boards in their order, with names under which no strangers are joined. */
  List<NewBoard> apart(Collection<NewBoard> boards) {
    Map<String, List<Employer>> named = new LinkedHashMap<>();
    for (NewBoard board : boards) {
      String name = board.employer();
      if (name != null) {
        add(named.computeIfAbsent(id.apply(name), _ -> new ArrayList<>()), board, name);
      }
    }
    Map<BoardId, String> names = new HashMap<>();
    named.forEach((key, employers) -> {
      boolean alone = employers.size() == 1 && !key.isEmpty() && !taken.contains(key);
      for (Employer employer : employers) {
        employer.boards.forEach(board -> names.put(board.board(), employer.name(known, alone)));
      }
    });
    return boards.stream()
        .map(board ->
            new NewBoard(
                board.board(),
                names.get(board.board()),
                board.kind(),
                board.baseUrl(),
                board.website()))
        .toList();
  }

  private void add(List<Employer> employers, NewBoard board, String name) {
    Employer joined = new Employer(name);
    joined.boards.add(board);
    evidence(name, board.board(), board.website()).forEach(joined.evidence::add);
    List<Employer> same =
        employers.stream()
            .filter(other -> other.evidence.stream().anyMatch(joined.evidence::contains))
            .toList();
    if (same.isEmpty()) {
      employers.add(joined);
      return;
    }
    Employer first = same.getFirst();
    first.take(joined);
    same.stream().skip(1).forEach(first::take);
    employers.removeAll(same.subList(1, same.size()));
  }

  /** Returns the account at the platform and the site, each with the name's id. */
  private Stream<String> evidence(String name, BoardId board, @Nullable URI website) {
    String host = website == null ? null : website.getHost();
    Stream<String> site = host == null ? Stream.empty() : Stream.of(PublicSuffix.site(host));
    return Stream.concat(Stream.of(account(board)), site.filter(domain -> !domain.isEmpty()))
        .map(one -> id.apply(name) + " " + one);
  }

  private static String account(BoardId board) {
    String account = TokenShapes.account(board);
    return "%s at %s"
        .formatted(
            UUID.matcher(account).matches() ? account.substring(0, UUID_BEGINNING) : account,
            board.platform());
  }

  /** Boards of a list that have one employer. */
  private record Employer(String name, List<NewBoard> boards, Set<String> evidence) {

    Employer(String name) {
      this(name, new ArrayList<>(), new LinkedHashSet<>());
    }

    void take(Employer other) {
      boards.addAll(other.boards);
      evidence.addAll(other.evidence);
    }

    String name(Map<String, String> known, boolean alone) {
      return evidence.stream()
          .map(known::get)
          .filter(found -> found != null)
          .findFirst()
          .orElseGet(
              () -> alone ? name : "%s [%s]".formatted(name, account(boards.getFirst().board())));
    }
  }
}
