package wagewire.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.local.data.Durability;

final class PostgresSettingsTest {

  /** Memory in MiB, the rest in kB. */
  @ParameterizedTest
  @CsvSource({
    "128,   32768,   131072,  4096",
    "2048,  262144,  1048576, 8192",
    "24576, 1048576, 12582912, 65536",
    "1048576, 1048576, 33554432, 65536",
  })
  void grantMemoryByTheMachineWithinBounds(long machine, String shared, String cache, String work) {
    var settings = PostgresSettings.of(1, Durability.DURABLE, machine << 20, true);
    assertThat(settings)
        .containsEntry("shared_buffers", shared + "kB")
        .containsEntry("effective_cache_size", cache + "kB")
        .containsEntry("work_mem", work + "kB");
  }

  @ParameterizedTest
  @CsvSource({"true, posix", "false, mmap"})
  void useFilesWhereSharedMemoryIsScarce(boolean isAmple, String type) {
    assertThat(PostgresSettings.of(1, Durability.FAST, 1L << 30, isAmple))
        .containsEntry("dynamic_shared_memory_type", type);
  }
}
