package wagewire.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.app.SourceFiles;
import wagewire.model.table.ResourceTable;

/** Who may use whom, as the table beside this test says. */
class ImportTableTest {

  /** All of the program's; read once, for all tests that look at bytecode. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("wagewire");

  private static final String NORMALISERS =
      "wagewire.transform.(employer|employment|language|normalise|pay|phrase|place|text|title|tool|workmode)..";
  private static final Set<String> READS_THE_TIME = Set.of("now", "currentTimeMillis");

  @TestFactory
  Stream<DynamicTest> eachLineOfTheTableHolds() {
    return ResourceTable.lines(ImportTableTest.class, "import-table.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  classes()
                      .that()
                      .resideInAPackage(row[0])
                      .should()
                      .onlyDependOnClassesThat()
                      .resideInAnyPackage(row[1].split(" "))
                      .check(CLASSES);
                  noClasses()
                      .that()
                      .resideInAPackage(row[0])
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(row[2].split(" "))
                      .check(CLASSES);
                }));
  }

  @Test
  void everyPackageIsOnALineOfTheTableOrOfTheCommand() {
    List<String> patterns =
        ResourceTable.lines(ImportTableTest.class, "import-table.tsv").stream()
            .map(row -> row[0])
            .toList();
    DescribedPredicate<JavaClass> covered =
        JavaClass.Predicates.resideInAnyPackage(patterns.toArray(String[]::new));
    assertThat(CLASSES)
        .allMatch(one ->
            covered.test(one)
                || one.getPackageName().startsWith("wagewire.app")
                || one.getPackageName().startsWith("wagewire.lab"));
  }

  @Test
  void normalisersHaveNoClockAndNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage(NORMALISERS)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Clock.class,
            java.net.Socket.class,
            java.net.URLConnection.class,
            java.net.InetAddress.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandAsksTheSystemForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackages("wagewire.app..", "wagewire.lab..")
        .should()
        .callMethodWhere(
            JavaAccess.Predicates.target(
                DescribedPredicate.describe("reads the system's clock", this::readsTheClock)))
        .check(CLASSES);
  }

  private boolean readsTheClock(AccessTarget target) {
    String owner = target.getOwner().getName();
    if (owner.equals(Clock.class.getName())) {
      return target.getName().startsWith("system") || target.getName().startsWith("tick");
    }
    boolean time = owner.startsWith("java.time.") || owner.equals(System.class.getName());
    return time
        && READS_THE_TIME.contains(target.getName())
        && target instanceof AccessTarget.CodeUnitCallTarget call
        && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  @Test
  void onlyTheCommandWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackages("wagewire.app..", "wagewire.lab..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void xmlOfOthersIsParsedInOnePlaceWhichKnowsNoEntities() {
    noClasses()
        .that()
        .resideOutsideOfPackage("wagewire.lab.market..")
        .and()
        .haveNameNotMatching("wagewire\\.ingest\\.read\\.mapped\\.XmlTree")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml.stream..", "javax.xml.transform..", "org.xml.sax..")
        .check(CLASSES);
  }

  @Test
  void onlyTheLogThatTakesLibrariesEntriesKnowsTheLoggerOfTheJdk() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("wagewire.app.log.LibraryLog")
        .and()
        .doNotHaveFullyQualifiedName("wagewire.app.log.LibraryLog$Setup")
        .and()
        .doNotImplement(DataSource.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws IOException {
    Set<Path> descriptions = new TreeSet<>();
    for (Path file : SourceFiles.java()) {
      if (file.toString().contains("/src/main/java/")) {
        descriptions.add(file.resolveSibling("package-info.java"));
      }
    }
    assertThat(descriptions)
        .isNotEmpty()
        .allSatisfy(description ->
            assertThat(Files.readString(description))
                .containsPattern("/\\*\\*\\s*(\\* )?\\S+ \\S+")
                .contains("@NullMarked"));
  }
}
