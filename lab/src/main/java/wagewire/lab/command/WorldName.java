package wagewire.lab.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wagewire.lab.market.settings.NamedWorld;

/** Reads the name of a world of the simulated market, {@code kind} or {@code real}. */
final class WorldName implements ITypeConverter<NamedWorld> {

  @Override
  public NamedWorld convert(String value) {
    return NamedWorld.find(value)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no world; the worlds are %s"
                    .formatted(
                        value,
                        Arrays.stream(NamedWorld.values())
                            .map(NamedWorld::id)
                            .collect(Collectors.joining(" and ")))));
  }
}
