package wagewire.app.command;

/**
 * Marks a command that uses the built-in vocabulary whatever the settings name, as what it
 * simulates is written for its roles.
 */
public interface BuiltInWords {}
