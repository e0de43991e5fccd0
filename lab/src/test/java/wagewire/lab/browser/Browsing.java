package wagewire.lab.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser before one served demo for all tests of the run, closed at its end. */
final class Browsing implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(BrowserSession.class);
  }

  @Override
  public BrowserSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(Namespace.create(Browsing.class));
    return store.computeIfAbsent(
        BrowserSession.class, _ -> BrowserSession.start(), BrowserSession.class);
  }
}
