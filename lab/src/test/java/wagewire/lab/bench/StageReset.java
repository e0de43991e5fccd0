package wagewire.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import wagewire.app.connect.Servers;
import wagewire.ingest.publish.TopicSetup;
import wagewire.model.event.Topics;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;

/** Resets a stage's work so that it can be measured again, while none of its workers runs. */
final class StageReset {

  private StageReset() {}

  /** Resets transform: afterwards no observation is normalised. */
  static void transform(Servers servers) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(servers.kafka().objects())) {
      try {
        admin.deleteConsumerGroups(List.of(TransformWorker.GROUP)).all().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof GroupIdNotFoundException)) {
          throw e;
        }
      }
      admin.deleteTopics(List.of(Topics.POSTINGS, Topics.REJECTIONS)).all().get();
    }
    TopicSetup.ensure(servers.kafka().objects());
  }

  /** Resets load: afterwards the warehouse is empty. */
  static void load(Servers servers) throws SQLException {
    try (Connection connection = servers.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop schema metrics, operations, postings, trends cascade");
    }
    Warehouse.open(servers.dataSource());
  }
}
