package wagewire.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class ServerClaimTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path path;
  private ServerFolder folder;

  @BeforeEach
  void open() throws Exception {
    folder = new ServerFolder(path.toRealPath());
  }

  @Test
  void theFirstOwnsAndTheNextIsItsGuestUntilItWithdraws() {
    var owner = owner();
    owner.publish("127.0.0.1:1");
    var guest = (ServerClaim.Guest) ServerClaim.of(folder, LIMIT);
    assertThat(guest.endpoint().address()).isEqualTo("127.0.0.1:1");
    assertThat(guest.isAlive()).isTrue();
    owner.withdraw();
    assertThat(guest.isAlive()).isFalse();
    owner.close();
    owner().close();
  }

  @Test
  void aGuestDoesNotMistakeTheNextOwnersServerForItsOwn() {
    var first = owner();
    first.publish("127.0.0.1:1");
    var guest = (ServerClaim.Guest) ServerClaim.of(folder, LIMIT);
    first.withdraw();
    first.close();
    try (var second = owner()) {
      second.publish("127.0.0.1:2");
      assertThat(guest.isAlive()).isFalse();
    }
  }

  @Test
  void aGuestWaitsForAnOwnerThatIsStarting() throws Exception {
    try (var owner = owner()) {
      var guest = CompletableFuture.supplyAsync(() -> ServerClaim.of(folder, LIMIT));
      owner.publish("127.0.0.1:1");
      assertThat(guest.get(20, TimeUnit.SECONDS)).isInstanceOf(ServerClaim.Guest.class);
    }
  }

  @Test
  void waitingEndsAtItsLimit() {
    try (var _ = owner()) {
      assertThatThrownBy(() -> ServerClaim.of(folder, Duration.ZERO))
          .isInstanceOfSatisfying(
              WagewireException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_BUSY));
    }
  }

  @Test
  void anEndpointThatAKilledOwnerLeftIsIgnored() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    new Endpoint("127.0.0.1:1", dead.pid()).write(folder.endpoint());
    try (var owner = owner()) {
      assertThat(owner.folder().endpoint()).doesNotExist();
    }
  }

  @Test
  void anEndpointThatIsNoneIsIgnored() throws Exception {
    Files.writeString(folder.endpoint(), "address=127.0.0.1:1\nprocess=many\n");
    assertThat(Endpoint.read(folder.endpoint())).isEmpty();
  }

  @Test
  void askingWhetherTheLockIsHeldNeitherTakesNorLosesIt() {
    assertThat(ServerLock.isHeld(folder.lock())).isFalse();
    try (var _ = owner()) {
      assertThat(ServerLock.isHeld(folder.lock())).isTrue();
      assertThat(ServerLock.tryAcquire(folder.lock())).isEmpty();
    }
    assertThat(ServerLock.isHeld(folder.lock())).isFalse();
  }

  @Test
  void theLockIsItsOwnersAloneFromTheBeginning() throws Exception {
    try (var _ = owner()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.lock())))
          .isEqualTo("rw-------");
    }
  }

  private ServerClaim.Owner owner() {
    return (ServerClaim.Owner) ServerClaim.of(folder, LIMIT);
  }
}
