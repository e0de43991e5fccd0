package wagewire.cluster;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFolder;

/** What this module may use; those of the others are in the laboratory's table. */
@Tag("cluster")
class ClusterImportsTest {

  @Test
  void theModuleUsesSparkThePartsOfAReleaseAndTheVocabularyAlone() {
    classes()
        .that()
        .resideInAPackage("wagewire.cluster..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "wagewire.cluster..",
                    "wagewire.model.error..",
                    "wagewire.warehouse.engine..",
                    "wagewire.metrics.fact..",
                    "java..",
                    "org.jspecify..",
                    "org.apache.spark..",
                    "org.postgresql..",
                    "tools.jackson..",
                    "org.apache.commons.math3..")
                .or(belongToAnyOf(Vocabulary.class, VocabularyFolder.class)))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("wagewire.cluster"));
  }
}
