package wagewire.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

final class HostLoadTest {

  @Test
  void boardsOfOneHostWaitForEachOther() {
    List<HostLoad> hosts =
        HostLoad.longest(
            List.of(
                board("greenhouse", "acme"),
                board("bamboohr", "acme"),
                board("greenhouse", "globex"),
                board("bamboohr", "globex"),
                board("greenhouse", "initech")),
            2);

    assertThat(hosts)
        .containsExactly(
            new HostLoad("boards-api.greenhouse.io", 3, Duration.ofSeconds(1)),
            new HostLoad("acme.bamboohr.com", 1, Duration.ofSeconds(1)));
    assertThat(hosts.getFirst().atLeast()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void boardsAtAddressesOfTheUsersOwnAndThoseThatCannotBeCollectedCountForNone() {
    BoardEntry mirrored =
        new BoardEntry(board("greenhouse", "acme").source(), URI.create("http://127.0.0.1:8080"));

    assertThat(HostLoad.longest(List.of(mirrored, board("csv", "archive")), 5)).isEmpty();
  }

  private static BoardEntry board(String platform, String token) {
    return new BoardEntry(new Source(platform, token, SourceKind.OWN, null, null, false), null);
  }
}
