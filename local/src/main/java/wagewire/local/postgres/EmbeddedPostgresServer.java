package wagewire.local.postgres;

import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.data.Secret;
import wagewire.local.data.ServerFolder;
import wagewire.local.data.SharedServer;

/**
 * A real PostgreSQL on a loopback port, at home in one folder. It ends with the process that
 * started it; what a killed process leaves running is stopped by the next start.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

  /** Outside the range from which systems take the ports of outgoing connections. */
  private static final int FIRST_CHOICE = 25_432;

  private static final int ANY = 0;

  private final SharedServer server;
  private final String password;
  private final String ownerPassword;
  private final String readerPassword;

  private EmbeddedPostgresServer(
      SharedServer server, String password, String ownerPassword, String readerPassword) {
    this.server = server;
    this.password = password;
    this.ownerPassword = ownerPassword;
    this.readerPassword = readerPassword;
  }

  /**
   * Starts the server of a data directory, or joins the process that runs it.
   *
   * @throws wagewire.model.error.WagewireException when neither is possible
   */
  public static EmbeddedPostgresServer startOrJoin(DataDirectory directory, Durability durability) {
    ServerFolder folder = directory.postgres();
    var programs = PostgresPrograms.unpacked(folder.path());
    var engine = new PostgresEngine(folder, programs, durability, FIRST_CHOICE);
    return entered(SharedServer.startOrJoin(folder, engine));
  }

  /** Starts a fast server in a new folder, which is deleted at close: for tests and the build. */
  public static EmbeddedPostgresServer temporary() {
    return entered(
        SharedServer.temporary(folder ->
            new PostgresEngine(
                folder, PostgresPrograms.unpacked(folder.path()), Durability.TEMPORARY, ANY)));
  }

  private static EmbeddedPostgresServer entered(SharedServer server) {
    ServerFolder folder = server.folder();
    return server.opened(() ->
        new EmbeddedPostgresServer(
            server,
            PostgresCluster.password(folder),
            Secret.kept(folder.ownerPassword()),
            Secret.kept(folder.password())));
  }

  /** The one database, with the superuser's name and password. */
  public DatabaseAddress address() {
    return address(PostgresCluster.DATABASE);
  }

  /** Another database of the same server. */
  public DatabaseAddress address(String database) {
    String url = "jdbc:postgresql://%s/%s".formatted(server.address(), database);
    return new DatabaseAddress(url, PostgresCluster.USER, password);
  }

  /** The one database for the account that owns it and is no superuser, made like the reader's. */
  public DatabaseAddress ownerAddress(String owner) {
    return new DatabaseAddress(address().jdbcUrl(), owner, ownerPassword);
  }

  /**
   * The one database for an account that only reads. The account and its right to log in are made
   * by who makes the tables; this is the password to give it.
   */
  public DatabaseAddress readerAddress(String reader) {
    return new DatabaseAddress(address().jdbcUrl(), reader, readerPassword);
  }

  /** Returns whether the server still runs; for a joined one, whether its owner still runs it. */
  public boolean isAlive() {
    return server.isAlive();
  }

  /** Ends an owned server; leaves that of another process running. */
  @Override
  public void close() {
    server.close();
  }
}
