package wagewire.lab.command;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.model.text.NearestName;

/** Reads the name of a world of the simulated market, {@code kind} or {@code real}. */
final class WorldName implements ITypeConverter<NamedWorld> {

  @Override
  public NamedWorld convert(String value) {
    return NamedWorld.find(value)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is unknown; did you mean '%s'?"
                    .formatted(
                        value,
                        NearestName.of(
                            value,
                            Arrays.stream(NamedWorld.values()).map(NamedWorld::id).toList()))));
  }
}
