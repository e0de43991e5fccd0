package wagewire.lab.faults.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wagewire.app.OwnersFile;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Program;

/**
 * A disk of a folder's own, made of a file, which can be filled and slowed without harm to others.
 * It takes the right to mount one and, to slow it, the first version of control groups.
 */
public final class DataDisk implements AutoCloseable {

  private static final Path WRITES =
      Path.of("/sys/fs/cgroup/blkio/blkio.throttle.write_iops_device");

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final long SMALL = 16L * 1024 * 1024;
  private static final long SIZE = 3L * 1024 * 1024 * 1024;
  private static final int FASTEST = 0;

  private final Path folder;
  private final Path image;
  private final String device;

  private DataDisk(Path folder, Path image, String device) {
    this.folder = folder;
    this.image = image;
    this.device = device;
  }

  /** Returns true where this account may make such a disk. */
  public static boolean isPossible() {
    return Possible.DISK;
  }

  /** Returns true where this account may slow such a disk, too. */
  public static boolean isSlowPossible() {
    return Possible.DISK && Files.isWritable(WRITES);
  }

  /** Mounts a disk at a new folder; empty where that is not possible. */
  public static Optional<DataDisk> at(Path folder) {
    return isPossible() ? mount(folder, SIZE) : Optional.empty();
  }

  private static Optional<DataDisk> mount(Path folder, long bytes) {
    Path image = folder.resolveSibling(folder.getFileName() + ".image");
    try {
      Files.createDirectories(folder);
      Path _ = OwnersFile.write(image, "");
      try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
        file.setLength(bytes);
      }
      if (run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString()).isEmpty()
          || run("mount", "-o", "loop", image.toString(), folder.toString()).isEmpty()) {
        Files.deleteIfExists(image);
        return Optional.empty();
      }
      FolderTree.delete(folder.resolve("lost+found"));
      return run("findmnt", "-n", "-o", "MAJ:MIN", folder.toString())
          .map(device -> new DataDisk(folder, image, device.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes all the space that is left. */
  public void fill() throws IOException {
    long left = Files.getFileStore(folder).getUsableSpace();
    Optional<String> _ = run("fallocate", "-l", Long.toString(left), filler().toString());
  }

  /** Returns the space that {@link #fill()} took. */
  public void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  /** Limits the number of writes a second. */
  public void slow(int writes) throws IOException {
    Files.writeString(WRITES, device + " " + writes);
  }

  /** Lifts the limit. */
  public void hasten() throws IOException {
    slow(FASTEST);
  }

  /** Unmounts the disk, also while it is used, and deletes it. */
  @Override
  public void close() throws IOException {
    if (Files.isWritable(WRITES)) {
      hasten();
    }
    Optional<String> _ = run("umount", "--lazy", folder.toString());
    Files.deleteIfExists(image);
  }

  /** Returns the output; empty if the program failed or is not there. */
  private static Optional<String> run(String... command) {
    try {
      Program.Result result = Program.run(List.of(command), "", LIMIT);
      return result.isSuccess() ? Optional.of(result.output()) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static final class Possible {

    static final boolean DISK = isThere();

    private static boolean isThere() {
      try {
        Path folder = Files.createTempDirectory("wagewire-disk");
        Optional<DataDisk> disk = mount(folder.resolve("disk"), SMALL);
        if (disk.isPresent()) {
          disk.get().close();
        }
        FolderTree.delete(folder);
        return disk.isPresent();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
