package wagewire.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.warehouse.Warehouse;

/** Tests the copy of the warehouse while readers try to be in its way. */
class ScratchDatabaseTest {

  @TempDir Path folder;

  @Test
  void itIsMadeWhileSomebodyIsConnectedToTheServersTemplateAndLetsNoReaderIn() throws Exception {
    try (LocalServers local = LocalServers.start(folder, Need.POSTGRES, Durability.FAST);
        Servers servers = Servers.throwAwayDatabase(new CommonOptions(folder, null, null))) {
      Warehouse warehouse = servers.openToRead();
      DatabaseAddress reader = servers.requireReader();
      try (Connection template =
              local.postgres().withDatabase("template1").dataSource().getConnection();
          ScratchDatabase scratch = ScratchDatabase.copyOf(servers, warehouse)) {
        assertThat(template.isValid(5)).isTrue();
        assertThat(scratch.warehouse().sql().fetchValue("select count(*) from trends.facts"))
            .isEqualTo(0L);
        DatabaseAddress copy = reader.withDatabase("wagewire_replay");
        assertThatThrownBy(() -> copy.dataSource().getConnection())
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied for database");
      }
      try (Connection session = reader.dataSource().getConnection()) {
        assertThat(session.isValid(5)).isTrue();
      }
    }
  }
}
