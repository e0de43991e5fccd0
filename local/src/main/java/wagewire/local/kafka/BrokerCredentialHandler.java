package wagewire.local.kafka;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.jspecify.annotations.Nullable;

/**
 * Gives a broker the credentials of the one account that its own settings name. Kafka would look
 * into its metadata, which are empty before the broker runs; it instantiates this class for each
 * listener, hence public.
 */
public final class BrokerCredentialHandler implements AuthenticateCallbackHandler {

  /** The fewest that Kafka takes; the password is no word that could be guessed. */
  private static final int ITERATIONS = 4096;

  private String user = "";
  private @Nullable ScramCredential credential;

  @Override
  public void configure(
      Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> account) {
    Map<String, ?> options = account.getFirst().getOptions();
    user = String.valueOf(options.get("username"));
    try {
      credential =
          new ScramFormatter(ScramMechanism.forMechanismName(mechanism))
              .generateCredential(String.valueOf(options.get("password")), ITERATIONS);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(mechanism, failure);
    }
  }

  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    String asked = "";
    for (Callback callback : callbacks) {
      switch (callback) {
        case NameCallback name -> asked = name.getDefaultName();
        case ScramCredentialCallback wanted -> {
          if (user.equals(asked)) {
            wanted.scramCredential(credential);
          }
        }
        default -> throw new UnsupportedCallbackException(callback);
      }
    }
  }

  @Override
  public void close() {}
}
